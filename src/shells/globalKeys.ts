import type { Exploration } from '../state/exploration.svelte.ts';

/** Keys that work anywhere but in text fields: undo, redo, and Escape out of the details. */
export function globalKeys(event: KeyboardEvent, exploration: Exploration): void {
  if (event.defaultPrevented || isTyping(event.target)) return;
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && !event.altKey && key === 'z') {
    if (event.shiftKey) exploration.redo();
    else exploration.undo();
  } else if (command && !event.altKey && key === 'y') {
    exploration.redo();
  } else if (event.key === 'Escape' && exploration.reading && !isCovered()) {
    exploration.closeDetails();
  } else if (event.key === 'Escape' && exploration.group && !isCovered()) {
    exploration.openGroup(null);
  } else {
    return;
  }
  event.preventDefault();
}

/** Whether something lies over the page that Escape closes first. */
export function isCovered(): boolean {
  return document.querySelector(':popover-open') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}
