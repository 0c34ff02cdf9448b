/** Past and future values around a present one that somebody else holds. Immutable; verbs return the next stack. */
export interface UndoStack<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

const MOST_STEPS = 100;

export const emptyUndoStack: UndoStack<never> = { past: [], future: [] };

/** The stack after `present` was left for something new; what could be redone is gone. */
export function remember<T>(stack: UndoStack<T>, present: T): UndoStack<T> {
  return { past: [...stack.past, present].slice(-MOST_STEPS), future: [] };
}

/** One step back: the value to show and the stack then; undefined where there is none. */
export function undo<T>(stack: UndoStack<T>, present: T): { value: T; stack: UndoStack<T> } | undefined {
  const value = stack.past.at(-1);
  if (value === undefined) return undefined;
  return { value, stack: { past: stack.past.slice(0, -1), future: [present, ...stack.future] } };
}

/** One step forward again; undefined where there is none. */
export function redo<T>(stack: UndoStack<T>, present: T): { value: T; stack: UndoStack<T> } | undefined {
  const [value, ...future] = stack.future;
  if (value === undefined) return undefined;
  return { value, stack: { past: [...stack.past, present], future } };
}
