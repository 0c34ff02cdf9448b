export { default as AboutPane } from './AboutPane.svelte';
