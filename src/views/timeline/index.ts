export { default as TimelineView } from './TimelineView.svelte';
export { default as ZoomButtons } from './ZoomButtons.svelte';
