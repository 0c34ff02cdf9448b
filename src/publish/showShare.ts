import { mount, unmount } from 'svelte';
import type { App } from '../state/context.ts';
import ShareDialog from './ShareDialog.svelte';

let isOpen = false;

/** Shows the dialog over the page until it is closed; one at a time. */
export function showShare(
  app: App,
  pages: { readonly view: string; readonly opening: string },
  oembed: string | undefined,
): void {
  if (isOpen) return;
  const onclose = () => {
    isOpen = false;
    void unmount(dialog);
  };
  const dialog = mount(ShareDialog, { target: document.body, props: { app, pages, oembed, onclose } });
  isOpen = true;
}
