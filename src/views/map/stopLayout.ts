import { project, type PlanePoint } from '../../domain/projection.ts';
import type { Span, Stop } from '../../domain/stops.ts';
import { arcsOnScreen, boxesAlong, pointAt, trimArc, type Arc } from './arcs.ts';
import { toScreen, type Camera, type ScreenPoint } from './camera.ts';
import { hits, isInside, placeLabels, squareAround, type Box, type PlacedLabel } from './labels.ts';

/** The numbered stops of a step where the map shows them, with the ways between them. Pixel units. */
export interface StopLayout {
  readonly stops: readonly PlacedStop[];
  readonly ways: readonly Way[];
  /** What names of other places keep clear of. */
  readonly boxes: readonly Box[];
}

export interface PlacedStop extends ScreenPoint {
  readonly stop: Stop;
  /** Undefined where there is no room: the number stands for it. */
  readonly label: PlacedLabel | undefined;
}

export interface Way {
  readonly key: string;
  readonly arcs: readonly Arc[];
  /** Where the words of its span stand; undefined where it has none or there is no room. */
  readonly words: { readonly span: Span; readonly box: Box } | undefined;
}

/** Widths of words, px. */
export interface StopMeasures {
  ofLabel(stop: Stop): number;
  ofName(stop: Stop): number;
  ofSpan(span: Span): number;
}

export const STOP_RADIUS = 15;
/** A name over a date. */
export const LABEL_HEIGHT = 40;
const NAME_HEIGHT = 22;
const SPAN_HEIGHT = 18;
const ARC_GAP = 3;
const HEAD_PX = 6;
/** Ways keep this far from the edge; what reaches this near to the lower edge covers the foot of the map. */
const EDGE_PX = 14;
const FOOT_PX = 16;
/** Labels keep so far from ways, and words on ways from the edge, px. */
const LINE_PX = 4;
const WORDS_EDGE_PX = 2;
/** As repetitions of a way in `arcBetween`: less than none is flatter. */
const FLATTER = [0, -0.5, -1, -1.5, -2];
/** Shares of a way at which its words may stand, the best first. */
const WORD_SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

export const NO_STOPS: StopLayout = { stops: [], ways: [], boxes: [] };

/** Where discs, labels and ways stand for a camera; labels keep clear of each other, of discs and of what covers the map. */
export function layOutStops(
  stops: readonly Stop[],
  spans: readonly Span[],
  camera: Camera,
  covered: readonly Box[],
  measures: StopMeasures,
): StopLayout {
  const placed = stops.flatMap((stop) => {
    if (!stop.place) return [];
    const plane = project(stop.place.lat, stop.place.lon);
    return [{ stop, plane, ...toScreen(camera, plane) }];
  });
  if (placed.length === 0) return NO_STOPS;
  const discs = placed.map(({ x, y }) => squareAround(x, y, STOP_RADIUS + 1));
  const ways = placed.slice(1).map((to, index) => {
    const from = placed[index]!;
    return { from, to, whole: arcsWithin(camera, from.plane, to.plane, covered) };
  });
  const lines = ways.flatMap(({ whole }) => whole.flatMap((arc) => boxesAlong(arc, LINE_PX)));
  const trimmed = ways.map(({ whole }) =>
    whole.flatMap((arc) => trimArc(arc, STOP_RADIUS + ARC_GAP, STOP_RADIUS + ARC_GAP) ?? []),
  );
  // The arrowhead at the end of a way shows its direction.
  const heads = trimmed.flat().map(({ to }) => squareAround(to.x, to.y, HEAD_PX));
  const labels: PlacedLabel[] = [];
  for (const { stop, x, y } of placed) {
    // Where name and date have no room, the name alone may.
    const sizes = [
      { width: measures.ofLabel(stop), height: LABEL_HEIGHT },
      { width: measures.ofName(stop), height: NAME_HEIGHT },
    ];
    for (const size of sizes) {
      const wish = { key: String(stop.number), x, y, radius: STOP_RADIUS, ...size };
      const obstacles = [...discs, ...covered, ...labels];
      const [label] = [
        ...placeLabels([wish], [...obstacles, ...heads], camera, lines),
        ...placeLabels([wish], obstacles, camera, lines),
      ];
      if (!label) continue;
      labels.push(label);
      break;
    }
  }
  const taken: Box[] = [...discs, ...labels, ...covered];
  const drawn = ways.map(({ from, to, whole }, index): Way => {
    const span = spans.find((each) => each.from.row === from.stop.row && each.to.row === to.stop.row);
    const box = span && roomOn(whole, measures.ofSpan(span), camera, taken);
    if (box) taken.push(box);
    return {
      key: `${String(from.stop.number)}-${String(to.stop.number)}`,
      arcs: trimmed[index]!,
      words: span && box ? { span, box } : undefined,
    };
  });
  return {
    stops: placed.map(({ stop, x, y }) => ({
      stop,
      x,
      y,
      label: labels.find(({ key }) => key === String(stop.number)),
    })),
    ways: drawn,
    boxes: taken.filter((box) => !covered.includes(box)),
  };
}

/** The arcs of a way, flatter where they would leave the map or run under what covers its foot. */
function arcsWithin(camera: Camera, from: PlanePoint, to: PlanePoint, covered: readonly Box[]): Arc[] {
  const foot = Math.min(
    camera.height,
    ...covered.filter(({ top, height }) => top + height > camera.height - FOOT_PX).map(({ top }) => top),
  );
  for (const flatter of FLATTER) {
    const arcs = arcsOnScreen(camera, from, to, flatter);
    const isInside = arcs.every((arc) => {
      const { y } = pointAt(arc, 0.5);
      return y > EDGE_PX && y < foot - EDGE_PX;
    });
    if (isInside) return arcs;
  }
  return arcsOnScreen(camera, from, to);
}

/** The first place on a way where words of some width cover nothing and are seen whole. */
function roomOn(arcs: readonly Arc[], width: number, camera: Camera, taken: readonly Box[]): Box | undefined {
  for (const share of WORD_SHARES) {
    for (const arc of arcs) {
      const { x, y } = pointAt(arc, share);
      const box = { left: x - width / 2, top: y - SPAN_HEIGHT / 2, width, height: SPAN_HEIGHT };
      if (isInside(box, camera, WORDS_EDGE_PX) && !hits(box, taken)) return box;
    }
  }
  return undefined;
}
