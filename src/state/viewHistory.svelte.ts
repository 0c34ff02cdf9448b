import { emptyUndoStack, redo, remember, undo, type UndoStack } from './undoStack.ts';
import { START_VIEW, type ViewState } from './viewState.ts';

/** How a view should get to what was asked: at once, or gliding (unless motion is reduced). */
export type Motion = 'instant' | 'smooth';

/** `once` stands alone in the undo list; `stream` (dragging, typing) is one entry however long it goes on. */
export type Change = 'once' | 'stream';

const STREAM_PAUSE_MS = 1000;

/** The present view with those before and after it. */
export class ViewHistory {
  #view = $state.raw<ViewState>(START_VIEW);
  #stack = $state.raw<UndoStack<ViewState>>(emptyUndoStack);
  #lastStream = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  get view(): ViewState {
    return this.#view;
  }
  get canUndo(): boolean {
    return this.#stack.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#stack.future.length > 0;
  }

  /** Changes a part of the view and remembers how it was; what changes nothing is no step. */
  change(part: Partial<ViewState>, change: Change): void {
    if (isPartOf(part, this.#view)) return;
    const now = this.now();
    const continues = change === 'stream' && now - this.#lastStream < STREAM_PAUSE_MS;
    if (!continues) this.#stack = remember(this.#stack, this.#view);
    this.#lastStream = change === 'stream' ? now : -Infinity;
    this.#view = { ...this.#view, ...part };
  }
  /** Puts a view in place that is no step of its own. */
  replace(view: ViewState): void {
    this.#view = view;
    this.#lastStream = -Infinity;
  }

  undo(): void {
    this.#travel(undo(this.#stack, this.#view));
  }
  redo(): void {
    this.#travel(redo(this.#stack, this.#view));
  }

  #travel(to: { value: ViewState; stack: UndoStack<ViewState> } | undefined): void {
    if (!to) return;
    this.#stack = to.stack;
    this.replace(to.value);
  }
}

function isPartOf(part: Partial<ViewState>, view: ViewState): boolean {
  return (Object.keys(part) as (keyof ViewState)[]).every(
    (key) => part[key] === view[key] || JSON.stringify(part[key]) === JSON.stringify(view[key]),
  );
}
