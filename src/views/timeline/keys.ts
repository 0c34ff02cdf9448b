import type { Exploration } from '../../state/exploration.svelte.ts';
import { rove, type Roving } from './roving.ts';
import { ZOOM_STEP, zoomTime } from './zoom.ts';

interface TimelineKeys extends Roving {
  readonly exploration: Exploration;
  /** The row the keys are at; null where it is not visible. */
  readonly focused: number | null;
  readonly onfocusrow: (row: number) => void;
  /** The focused event, or the list of those merged with it. */
  readonly onopen: (row: number) => void;
  readonly onleave: () => void;
}

/** Keys of the timeline's listbox: arrows rove without selecting, Enter selects, + and − zoom, Escape leaves. */
export function timelineKeys(event: KeyboardEvent, keys: TimelineKeys): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { exploration, focused } = keys;
  switch (event.key) {
    case 'Enter':
    case ' ':
      if (focused !== null) keys.onopen(focused);
      break;
    case 'Escape':
      // With details or a list open, Escape closes these first.
      if (exploration.reading || exploration.group) return;
      keys.onleave();
      break;
    case '+':
      zoomTime(exploration, ZOOM_STEP, focused ?? undefined);
      break;
    case '-':
      zoomTime(exploration, 1 / ZOOM_STEP, focused ?? undefined);
      break;
    default: {
      const next = rove(event.key, focused, keys);
      if (next === undefined) return;
      keys.onfocusrow(next);
      exploration.highlight([next]);
    }
  }
  event.preventDefault();
}
