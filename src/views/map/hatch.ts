import type { DisputeGeometry } from '../../domain/dataset.ts';
import type { Palette } from '../../ui/palette.svelte.ts';
import { toScreen, type Camera } from './camera.ts';
import type { CanvasText } from './canvasText.ts';
import { frameOf } from './frameOf.ts';
import { overlaps, type Box } from './labels.ts';
import { copiesIn, projectLine, traceRing, type Ring } from './ring.ts';

const PITCH_PX = 4;
const ALPHA = 0.45;
/** Smaller than this a hatch is a smudge. */
const LEAST_PX = 5;

const projected = new WeakMap<DisputeGeometry, readonly Ring[]>();

/** A disputed area on the plane; projected once. */
function ringsOf(geometry: DisputeGeometry): readonly Ring[] {
  let rings = projected.get(geometry);
  if (!rings) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    rings = polygons.flatMap((polygon) => polygon.map((ring) => projectLine(ring, true)));
    projected.set(geometry, rings);
  }
  return rings;
}

/** Hatches an area: ink lines at 45°, fixed to the map, within a thin outline. */
export function drawHatch(
  context: CanvasRenderingContext2D,
  geometry: DisputeGeometry,
  camera: Camera,
  palette: Palette,
): void {
  const rings = ringsOf(geometry).filter((ring) => (ring.east - ring.west) * camera.scale >= LEAST_PX);
  if (rings.length === 0) return;
  const frame = frameOf(camera);
  context.save();
  context.beginPath();
  for (const ring of rings) traceRing(context, ring, frame);
  context.strokeStyle = palette.ink;
  context.globalAlpha = ALPHA;
  context.lineWidth = 0.75;
  context.stroke();
  context.clip('evenodd');
  context.beginPath();
  for (const ring of rings) {
    for (const copy of copiesIn(ring, frame)) traceLines(context, ring, frame.x - copy, frame.y, camera);
  }
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

function traceLines(path: CanvasPath, ring: Ring, x: number, y: number, camera: Camera): void {
  const left = Math.max((ring.west - x) * camera.scale, 0);
  const right = Math.min((ring.east - x) * camera.scale, camera.width);
  const top = Math.max((ring.north - y) * camera.scale, 0);
  const bottom = Math.min((ring.south - y) * camera.scale, camera.height);
  if (left >= right || top >= bottom) return;
  // Lines x + y = constant; their phase is counted from the map's origin, so that they move with it.
  const step = PITCH_PX * Math.SQRT2;
  const phase = -(x + y) * camera.scale;
  const first = Math.ceil((left + top - phase) / step) * step + phase;
  for (let sum = first; sum <= right + bottom; sum += step) {
    path.moveTo(sum - top, top);
    path.lineTo(sum - bottom, bottom);
  }
}

/** Where the area's name stands, centred, if it has room there. */
export function hatchLabel(
  geometry: DisputeGeometry,
  title: string,
  camera: Camera,
  words: CanvasText,
  taken: readonly Box[],
): Box | undefined {
  const [ring] = ringsOf(geometry);
  if (!ring) return undefined;
  const { x, y } = toScreen(camera, { x: (ring.west + ring.east) / 2, y: (ring.north + ring.south) / 2 });
  const width = words.width(title, 'area');
  if (width > (ring.east - ring.west) * camera.scale * 0.9) return undefined;
  const height = words.height('area');
  const box = { left: x - width / 2, top: y - height / 2, width, height };
  return taken.some((other) => overlaps(box, other)) ? undefined : box;
}
