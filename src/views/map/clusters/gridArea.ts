import type { Camera } from '../camera.ts';

/** A stretch of a grid over the world with 2^level cells to a side; `left` counts from 180° W, and columns go round. */
export interface GridArea {
  readonly level: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** A cell is at least so wide at the scale of its step, px, and less than twice that. */
const CELL_PX = 10;
/** Grids up to this level are counted over the whole world: so few cells that panning need not count anew. */
const WHOLE_LEVEL = 8;
/** Room around what is on screen, as a share of its size, so that panning seldom counts anew. */
const MARGIN = 0.5;

/** The scale of the step, of √2 each, in which a scale lies: clusters stay the same within a step of zooming. */
export function steppedScale(scale: number): number {
  // A hair more, so that the scale of a step is in that step.
  return 2 ** (Math.floor(2 * Math.log2(scale) + 1e-9) / 2);
}

/** The part of the grid to count for a camera. */
export function areaAround({ x, y, width, height, scale }: Camera): GridArea {
  const level = Math.max(Math.floor(Math.log2(steppedScale(scale) / CELL_PX)), 1);
  const across = 2 ** level;
  const share = (0.5 + MARGIN) / scale;
  const columns = Math.ceil(2 * width * share * across) + 1;
  if (level <= WHOLE_LEVEL) return { level, left: 0, top: 0, columns: across, rows: across };
  const top = Math.max(Math.floor((y - height * share) * across), 0);
  const bottom = Math.min(Math.ceil((y + height * share) * across), across);
  const rows = Math.max(bottom - top, 1);
  if (columns >= across) return { level, left: 0, top, columns: across, rows };
  const left = Math.floor((x - width * share) * across);
  return { level, left: left & (across - 1), top, columns, rows };
}

/** Whether an area has all cells that a camera of its level shows. */
export function isCovered({ level, left, top, columns, rows }: GridArea, camera: Camera): boolean {
  const across = 2 ** level;
  const halfWidth = camera.width / 2 / camera.scale;
  const halfHeight = camera.height / 2 / camera.scale;
  const from = Math.floor((camera.x - halfWidth) * across);
  const to = Math.ceil((camera.x + halfWidth) * across);
  return (
    level === areaAround(camera).level &&
    (columns === across || ((from - left) & (across - 1)) + to - from <= columns) &&
    (top === 0 || (camera.y - halfHeight) * across >= top) &&
    (top + rows === across || (camera.y + halfHeight) * across <= top + rows)
  );
}

/**
 * A number that is another for each cell and styles random. Between equals, scattered ones decide for their
 * surroundings only; in reading order one would decide for the next, all along the line.
 */
export function cellTie(cell: number): number {
  return Math.imul(cell ^ (cell >>> 13), 0x9e3779b1) >>> 0;
}
