import { createHash } from 'node:crypto';
import { PHONE_PX } from '../../src/shells/read/layoutMode.ts';
import type { CHUNKS } from '../chunks.ts';

type Arrangement = keyof typeof CHUNKS;
/** What each arrangement is about to ask for: address and kind. */
type Preloads = Readonly<Record<Arrangement, readonly (readonly [href: string, kind: 'script' | 'font'])[]>>;

/**
 * The script that runs while the entry is still on its way: it says in which mode the page is, so that an embed does not
 * ask for the fonts of the page, and asks for the scripts of the arrangement. In a file: pages with a strict policy run no
 * inline script. Nothing waits for it.
 */
export function bootScript(preloads: Preloads): { readonly fileName: string; readonly source: string } {
  const source = `(${boot.toString()})(${JSON.stringify(preloads)},${PHONE_PX})\n`;
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/boot-${hash}.js`, source };
}

/** Runs in the page, by itself: it may use nothing of this module. */
function boot(preloads: Preloads, phonePx: number): void {
  const root = document.documentElement;
  const isEmbed = /[?&]mode=embed(&|$)/.test(location.search);
  if (isEmbed) root.dataset.mode = 'embed';
  const arrangement = isEmbed ? 'embed' : matchMedia(`(min-width: ${phonePx}px)`).matches ? 'desk' : 'phone';
  for (const [href, kind] of preloads[arrangement]) {
    const link = document.createElement('link');
    link.crossOrigin = '';
    link.href = href;
    if (kind === 'font') {
      link.rel = 'preload';
      link.as = 'font';
      link.type = 'font/woff2';
    } else link.rel = 'modulepreload';
    document.head.append(link);
  }
}
