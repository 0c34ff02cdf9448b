export { default as SpineTimeline } from './SpineTimeline.svelte';
