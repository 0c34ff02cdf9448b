import type { Exploration } from '../../state/exploration.svelte.ts';
import type { ColumnHit } from './columnHit.ts';
import type { Columns } from './columns.ts';
import { dense } from './crowd.ts';

interface Input {
  readonly exploration: Exploration;
  readonly columns: () => Columns;
  readonly surface: () => HTMLElement;
  /** px from the surface's top. */
  readonly lanesTop: () => number;
  /** The moment at px from the surface's left. */
  readonly momentAt: (x: number) => number;
  /** The event whose glyph, bar or label is there. */
  readonly rowAt: (x: number, y: number, tolerance: number) => number | undefined;
}

const TOUCH_TOLERANCE_PX = 22;
const MOUSE_TOLERANCE_PX = 11;
/** More rows than this are not highlighted in the other views: they would say nothing. */
const MOST_HIGHLIGHTED = 200;

/** What is under the pointer, and what a click there does. */
export class Pointing {
  readonly #input: Input;
  #pointed = $state.raw<{ readonly columns: Columns; readonly hit: ColumnHit } | undefined>(undefined);

  constructor(input: Input) {
    this.#input = input;
  }

  /** The column under the pointer, as long as the columns are those that it was found in. */
  get column(): ColumnHit | undefined {
    return this.#pointed?.columns === this.#input.columns() ? this.#pointed.hit : undefined;
  }

  hover(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { exploration, rowAt } = this.#input;
    const { x, y } = this.#placeOf(event);
    const row = rowAt(x, y, MOUSE_TOLERANCE_PX);
    const hit = row === undefined ? this.#columnAt(x, y) : undefined;
    const columns = this.#input.columns();
    const last = this.column;
    if (hit && last?.lane === hit.lane && last.bin === hit.bin && last.row === hit.row) return;
    this.#pointed = hit && { columns, hit };
    const single = row ?? hit?.row;
    if (single !== undefined) {
      const { highlighted } = exploration;
      if (highlighted.length !== 1 || highlighted[0] !== single) exploration.highlight([single]);
    } else exploration.highlight(hit && hit.count <= MOST_HIGHLIGHTED ? this.#rowsOf(hit) : []);
  }

  /** Nothing is pointed at: the pointer has left, or a hand has begun to move the time away under it. */
  leave(): void {
    this.#pointed = undefined;
    this.#input.exploration.highlight([]);
  }

  /** Selects the event there; a column of many opens as a list. A finger is too thick for one block among others. */
  pick(event: MouseEvent): void {
    const { exploration, rowAt } = this.#input;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const { x, y } = this.#placeOf(event);
    const row = rowAt(x, y, isTouch ? TOUCH_TOLERANCE_PX : MOUSE_TOLERANCE_PX);
    if (row !== undefined) {
      this.#select(row);
      return;
    }
    const hit = this.#columnAt(x, y);
    if (!hit) return;
    const rows = hit.row === undefined || isTouch ? this.#rowsOf(hit) : [hit.row];
    if (rows.length === 1) this.#select(rows[0]!);
    else exploration.openGroup(rows);
  }

  /** px from the surface's left and from the top of the lanes. */
  #placeOf({ clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
    const { left, top } = this.#input.surface().getBoundingClientRect();
    return { x: clientX - left, y: clientY - top - this.#input.lanesTop() };
  }
  #select(row: number): void {
    const { exploration } = this.#input;
    exploration.select(exploration.eventAt(row).id);
  }
  #columnAt(x: number, y: number): ColumnHit | undefined {
    return dense()?.columnAt(this.#input.columns(), this.#input.momentAt(x), y);
  }
  #rowsOf({ lane, bin }: ColumnHit): Uint32Array {
    const columns = this.#input.columns();
    const found = columns.lanes.find(({ index }) => index === lane);
    return (found && dense()?.rowsOfBin(columns, found.lane.rows, bin)) ?? new Uint32Array(0);
  }
}
