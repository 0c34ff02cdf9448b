export { default as ClaimsPane } from './ClaimsPane.svelte';
