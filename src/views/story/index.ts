export { default as StoryPane } from './StoryPane.svelte';
