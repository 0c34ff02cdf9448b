import { mount, unmount } from 'svelte';
import type { App } from '../state/context.ts';
import type { Cited } from './cite/cited.ts';
import CiteDialog from './CiteDialog.svelte';

let isOpen = false;

/** Shows the dialog over the page until it is closed; one at a time, however often the button was pressed meanwhile. */
export function showCite(app: App, cited: Cited, arriving: Promise<unknown> | undefined): void {
  if (isOpen) return;
  const onclose = () => {
    isOpen = false;
    void unmount(dialog);
  };
  const dialog = mount(CiteDialog, { target: document.body, props: { app, cited, arriving, onclose } });
  // Not before: a dialog that could not be made would keep all others from opening.
  isOpen = true;
}
