import type { WholeDataset } from '../../src/domain/dataset.ts';

/** The page that is in one language whatever the browser speaks; link previews are made from it. */
export const pageFor = (lang: string): string => `${lang}.html`;

/** What a link to a dataset in a language shows, below the site; without a name, to the one a page shows without being asked. */
export function pictureFor({ languages }: WholeDataset, lang: string, slug?: string): string {
  if (slug !== undefined) return `oembed/${slug}.${lang}.png`;
  return lang === languages[0] ? 'og.png' : `og.${lang}.png`;
}
/** Its size, px. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
