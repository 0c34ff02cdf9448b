import { expect, test } from 'vitest';
import { emptyUndoStack, redo, remember, undo, type UndoStack } from '../../src/state/undoStack.ts';

test('goes back and forth, and forgets the future once something new happens', () => {
  let stack: UndoStack<string> = remember(remember<string>(emptyUndoStack, 'a'), 'b');
  const back = undo(stack, 'c')!;
  expect(back.value).toBe('b');
  const forth = redo(back.stack, back.value)!;
  expect(forth.value).toBe('c');
  expect(forth.stack).toEqual(stack);
  stack = remember(back.stack, back.value);
  expect(redo(stack, 'd')).toBeUndefined();
});

test('has nothing before the first and after the last value', () => {
  expect(undo(emptyUndoStack, 'a')).toBeUndefined();
  expect(redo(emptyUndoStack, 'a')).toBeUndefined();
});

test('forgets the oldest of more than a hundred', () => {
  let stack: UndoStack<number> = emptyUndoStack;
  for (let value = 0; value < 150; value++) stack = remember(stack, value);
  expect(stack.past).toHaveLength(100);
  expect(stack.past[0]).toBe(50);
});
