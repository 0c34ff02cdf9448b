export { default as SourcesPane } from './SourcesPane.svelte';
