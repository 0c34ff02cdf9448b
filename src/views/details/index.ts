export { default as EventDetails } from './EventDetails.svelte';
