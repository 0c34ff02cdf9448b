import { quadtree, type Quadtree } from 'd3';
import type { Rows } from '../../engine/rowOrder.ts';
import { binOf } from '../../engine/density.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Histogram } from './histogram.ts';
import { glyphX, type DrawnMark } from './marks.ts';

/** What is pointed at: a mark, a stop, or the bin of a histogram. */
interface Pointed {
  /** Ascending. */
  readonly rows: Rows;
  /** Of a histogram: the position of its lane, and the bin. */
  readonly bin?: { readonly lane: number; readonly bin: number };
}

interface Input {
  readonly exploration: Exploration;
  readonly surface: () => HTMLElement;
  /** px from the surface's top. */
  readonly lanesTop: () => number;
  readonly marks: () => readonly DrawnMark[];
  readonly histogram: () => Histogram;
  /** Calendar ms to px in the group of marks, and px by which the group is moved. */
  readonly x: () => (ms: number) => number;
  readonly offset: () => number;
  /** The moment at px from the surface's left. */
  readonly momentAt: (x: number) => number;
  /** The rows of the mark that stands for a row. */
  readonly rowsOf: (row: number) => Rows;
}

const TOUCH_TOLERANCE_PX = 22;
const MOUSE_TOLERANCE_PX = 11;
/** More rows than this are not highlighted in the other views: they would say nothing. */
const MAX_HIGHLIGHTED = 200;

/** What is under the pointer, and what a click there does. */
export class Pointing {
  readonly #input: Input;
  #pointed = $state.raw<Pointed | undefined>(undefined);
  #tree:
    | { readonly marks: readonly DrawnMark[]; readonly x: unknown; readonly tree: Quadtree<DrawnMark> }
    | undefined;

  constructor(input: Input) {
    this.#input = input;
  }

  get current(): Pointed | undefined {
    return this.#pointed;
  }

  hover(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const pointed = this.#at(event, MOUSE_TOLERANCE_PX);
    const last = this.#pointed;
    const isSame =
      pointed?.rows[0] === last?.rows[0] &&
      pointed?.rows.length === last?.rows.length &&
      pointed?.bin?.lane === last?.bin?.lane;
    if (isSame) return;
    this.#pointed = pointed;
    const { exploration } = this.#input;
    exploration.highlight(pointed && pointed.rows.length <= MAX_HIGHLIGHTED ? pointed.rows : []);
  }

  /** Nothing is pointed at: the pointer has left, or a gesture moves the time away under it. */
  leave(): void {
    this.#pointed = undefined;
    this.#input.exploration.highlight([]);
  }

  /** Selects the event there; a merged mark or the bin of a histogram opens as a list. */
  pick(event: MouseEvent): void {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const pointed = this.#at(event, isTouch ? TOUCH_TOLERANCE_PX : MOUSE_TOLERANCE_PX);
    if (pointed) openRows(this.#input.exploration, pointed.rows);
  }

  #at({ target, clientX, clientY }: MouseEvent, tolerance: number): Pointed | undefined {
    const { surface, lanesTop, offset, rowsOf } = this.#input;
    const drawn = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (drawn) return { rows: rowsOf(Number(drawn.dataset['row'])) };
    const box = surface().getBoundingClientRect();
    const x = clientX - box.left;
    const y = clientY - box.top - lanesTop();
    const near = this.#marks().find(x - offset(), y, tolerance);
    return near ? { rows: near.rows } : this.#binAt(x, y);
  }

  #marks(): Quadtree<DrawnMark> {
    const marks = this.#input.marks();
    const x = this.#input.x();
    if (this.#tree?.marks !== marks || this.#tree.x !== x) {
      const left = -this.#input.offset();
      const tree = quadtree<DrawnMark>()
        .x((mark) => glyphX(mark, x, left))
        .y((mark) => mark.y)
        .addAll([...marks]);
      this.#tree = { marks, x, tree };
    }
    return this.#tree.tree;
  }

  #binAt(x: number, y: number): Pointed | undefined {
    const { edges, bounds, lanes } = this.#input.histogram();
    const found = lanes.find(({ lane }) => y >= lane.top && y < lane.top + lane.height);
    const at = this.#input.momentAt(x);
    if (!found || at < edges[0]! || at >= edges.at(-1)!) return undefined;
    const bin = binOf(edges, at);
    if (found.density.totals[bin] === 0) return undefined;
    const rows = found.lane.rows.rows(bounds[bin], bounds[bin + 1]);
    return { rows, bin: { lane: found.index, bin } };
  }
}

/** Selects a single event; several open as a list. */
export function openRows(exploration: Exploration, rows: Rows): void {
  if (rows.length === 1) exploration.select(exploration.eventAt(rows[0]!).id);
  else exploration.openGroup(rows);
}
