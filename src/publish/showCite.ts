import { mount, unmount } from 'svelte';
import type { App } from '../state/context.ts';
import type { Cited } from './cite/cited.ts';
import CiteDialog from './CiteDialog.svelte';

let isOpen = false;

/** Shows the dialog over the page until it is closed; one at a time, however often the button was pressed meanwhile. */
export function showCite(app: App, cited: Cited): void {
  if (isOpen) return;
  isOpen = true;
  const onclose = () => {
    isOpen = false;
    void unmount(dialog);
  };
  const dialog = mount(CiteDialog, { target: document.body, props: { app, cited, onclose } });
}
