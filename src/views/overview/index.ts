export { default as Overview } from './Overview.svelte';
export { default as WindowPicker } from './WindowPicker.svelte';
