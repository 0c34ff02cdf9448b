export { default as TimelineView } from './TimelineView.svelte';
export { default as ZoomButtons } from './ZoomButtons.svelte';
export { default as StopStrip } from './StopStrip.svelte';
