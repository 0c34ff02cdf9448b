import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { reducedMotion } from '../../ui/reducedMotion.ts';

const UNFOLD_MS = 160;

/**
 * An attachment: the element opens by its height, and closes so once it has left the page, where `smooth` says so. Not a
 * transition of Svelte's: its machinery would weigh more than the rest of the spine.
 */
export function unfolding(smooth: () => boolean): Attachment<HTMLElement> {
  return (element) => {
    const parent = element.parentElement;
    if (untrack(smooth) && !reducedMotion()) unfold(element);
    return () => {
      if (!smooth() || reducedMotion() || !parent) return;
      // A picture of what was there: nobody can reach it.
      element.inert = true;
      element.ariaHidden = 'true';
      parent.append(element);
      unfold(element, 'reverse').onfinish = () => element.remove();
    };
  };
}

function unfold(element: HTMLElement, direction: PlaybackDirection = 'normal'): Animation {
  const frames: Keyframe[] = [
    { height: '0', overflow: 'clip' },
    { height: `${element.offsetHeight}px`, overflow: 'clip' },
  ];
  return element.animate(frames, { direction, duration: UNFOLD_MS, easing: 'ease-out' });
}
