import type { CanvasText } from './canvasText.ts';
import { squareAround, type Box } from './labels.ts';
import {
  arcsOf,
  boxesAlong,
  placeNumbers,
  placeStarts,
  type LegArc,
  type PlacedNumber,
} from './legLayout.ts';
import { labelPlaces, reach, type PlaceLabel } from './placeLabels.ts';
import { marksOnScreen, type DrawnMark, type Scene } from './scene.ts';

/** Where everything of one picture stands. */
export interface Layout {
  readonly drawn: readonly DrawnMark[];
  readonly arcs: readonly LegArc[];
  readonly numbers: readonly PlacedNumber[];
  readonly labels: readonly PlaceLabel[];
  /** What names of countries and areas yield to. */
  readonly taken: Box[];
}

const MOST_LABELS = 60;

/**
 * Finds room for everything, most important first: the selected place's name, the numbers of first stops, names of
 * stops, the other numbers (which can move along their legs), then the other names by number of events.
 */
export function layOut(scene: Scene, words: CanvasText): Layout {
  const drawn = marksOnScreen(scene);
  const arcs = arcsOf(scene, drawn);
  const lines = boxesAlong(arcs);
  const marks = [...drawn.map((one) => squareAround(one.x, one.y, reach(one))), ...scene.covered];
  const stops = new Set(scene.threads.legs.flatMap(({ fromMark, toMark }) => [fromMark, toMark]));
  const isFirst = (one: DrawnMark) =>
    one.isSelected || stops.has(one.mark) || scene.threads.starts.has(one.mark);
  const named = scene.foreground
    ? drawn.filter(({ mark }) => scene.foreground!.has(mark) && !scene.underStops.has(mark))
    : drawn;
  const ranked = [...named].sort(
    (a, b) => Number(b.isSelected) - Number(a.isSelected) || b.look.count - a.look.count,
  );
  const isSelected = (one: DrawnMark) => one.isSelected;
  const selected = labelPlaces(scene, ranked.filter(isSelected), marks, lines, words);
  const starts = placeStarts(scene, drawn, [...marks, ...selected], words);
  const stopMarks = ranked.filter((one) => isFirst(one) && !one.isSelected).slice(0, MOST_LABELS);
  const stopLabels = labelPlaces(scene, stopMarks, [...marks, ...selected, ...starts], lines, words);
  const taken = [...marks, ...selected, ...starts, ...stopLabels];
  const numbers = [...starts, ...placeNumbers(scene, drawn, arcs, taken, words)];
  const others = ranked.filter((one) => !isFirst(one)).slice(0, MOST_LABELS - stopMarks.length);
  const more = labelPlaces(scene, others, [...taken, ...numbers], lines, words);
  const labels = [...selected, ...stopLabels, ...more];
  return { drawn, arcs, numbers, labels, taken: [...marks, ...labels, ...numbers, ...lines] };
}
