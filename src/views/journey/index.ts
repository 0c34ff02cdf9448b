export { default as JourneyStops } from './JourneyStops.svelte';
