import type { EventTable } from '../../../engine/eventTable.ts';
import { cellTie, type GridArea } from './gridArea.ts';
import type { BinColumns } from './bins.ts';

/** A bin for each cell of a grid; it stands at the mean of all its events, visible or not, so that it stays there. */
export interface GridBins extends BinColumns {
  readonly grid: {
    readonly area: GridArea;
    /** The cell of each bin, numbered row by row over the whole world. */
    readonly cells: Uint32Array;
    /** The place of each with most events, visible or not. */
    readonly places: Uint32Array;
    /** Bins in the order that decides between those of equally many events. */
    readonly byTie: Uint32Array;
  };
}

/** Cells to the world and direction at the finest level, as a power of two. */
const FINEST = 16;

/** By place its cell at the finest level: y in the upper half, x in the lower. */
export function fineCells({ placeX, placeY }: EventTable): Uint32Array {
  const cells = new Uint32Array(placeX.length);
  const most = 2 ** FINEST;
  for (let place = 0; place < cells.length; place++) {
    const x = placeX[place]!;
    const across = Math.floor((x - Math.floor(x)) * most);
    const down = Math.max(0, Math.min(Math.floor(placeY[place]! * most), most - 1));
    cells[place] = down * most + across;
  }
  return cells;
}

/** Bins of the cells of an area that have events; `fine` and `events` are by place. */
export function binsOfCells(
  table: EventTable,
  fine: Uint32Array,
  events: Uint32Array,
  area: GridArea,
): GridBins {
  const { level, left, top, columns, rows } = area;
  const shift = FINEST - level;
  const around = (1 << level) - 1;
  const binIn = new Int32Array(columns * rows).fill(-1);
  const binOf = new Int32Array(fine.length).fill(-1);
  const found: number[] = [];
  const places: number[] = [];
  for (let place = 0; place < fine.length; place++) {
    const at = fine[place]!;
    const x = (at & 0xffff) >>> shift;
    const y = at >>> (16 + shift);
    const across = (x - left) & around;
    const down = y - top;
    if (across >= columns || down < 0 || down >= rows || events[place] === 0) continue;
    const cell = down * columns + across;
    let bin = binIn[cell]!;
    if (bin < 0) {
      bin = binIn[cell] = found.length;
      found.push((y << level) | x);
      places.push(place);
    }
    if (events[place]! > events[places[bin]!]!) places[bin] = place;
    binOf[place] = bin;
  }
  const cells = Uint32Array.from(found);
  return {
    size: cells.length,
    binOf,
    ...means(table, binOf, events, cells.length),
    grid: { area, cells, places: Uint32Array.from(places), byTie: orderByTie(cells) },
  };
}

function means({ placeX, placeY }: EventTable, binOf: Int32Array, events: Uint32Array, size: number) {
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let place = 0; place < binOf.length; place++) {
    const bin = binOf[place]!;
    if (bin < 0) continue;
    const weight = events[place]!;
    // The two sides of the date line are one.
    x[bin]! += weight * (placeX[place]! >= 1 ? placeX[place]! - 1 : placeX[place]!);
    y[bin]! += weight * placeY[place]!;
    weights[bin]! += weight;
  }
  for (let bin = 0; bin < size; bin++) {
    x[bin]! /= weights[bin]!;
    y[bin]! /= weights[bin]!;
  }
  return { x, y };
}

/** Bins by a number that only depends on their cell, so that another area decides the same way. */
function orderByTie(cells: Uint32Array): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(cells.length + 1));
  // One float holds both, and floats are sorted without asking.
  const keys = Float64Array.from(cells, (cell, bin) => cellTie(cell) * size + bin).sort();
  return Uint32Array.from(keys, (key) => key % size);
}
