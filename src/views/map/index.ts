export { default as MapView } from './MapView.svelte';
