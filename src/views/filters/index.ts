export { default as ActiveFilters } from './ActiveFilters.svelte';
export { default as FilterPane } from './FilterPane.svelte';
