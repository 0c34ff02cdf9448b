import { slide, type TransitionConfig } from 'svelte/transition';
import { reducedMotion } from '../../ui/reducedMotion.ts';

const UNFOLD_MS = 160;

/** Details open and close by their height; at once where motion is reduced, or where nobody touched this very event. */
export function unfold(element: Element, { smooth }: { readonly smooth: boolean }): TransitionConfig {
  return slide(element, { duration: smooth && !reducedMotion() ? UNFOLD_MS : 0 });
}
