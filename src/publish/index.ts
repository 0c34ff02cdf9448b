import type { App } from '../state/context.ts';
import type { Cited } from './cite/cited.ts';

export type { Cited } from './cite/cited.ts';

/**
 * Opens the dialog that cites something, which is fetched only then; rejects where it cannot be had. What is `arriving`
 * (details, German texts) is waited for until that settles, or until it is there.
 */
export async function openCite(app: App, cited: Cited, arriving?: Promise<unknown>): Promise<void> {
  (await import('./showCite.ts')).showCite(app, cited, arriving);
}

/** Opens the dialog that gives link and embed code, which is fetched only then; rejects where it cannot be had. */
export async function openShare(
  app: App,
  pages: { readonly view: string; readonly opening: string },
  oembed: string | undefined,
): Promise<void> {
  (await import('./showShare.ts')).showShare(app, pages, oembed);
}
