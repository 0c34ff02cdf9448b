/** What a reader chooses of an embed; absent: left to the embed, or to the reader's device. */
export interface EmbedChoice {
  /** The page to embed: its address with the view to start from. */
  readonly page: string;
  readonly lang?: string | undefined;
  readonly theme?: string | undefined;
  readonly view?: string | undefined;
  readonly hasControls: boolean;
  readonly title: string;
  /** CSS px, for hosts where no script follows the height. */
  readonly height: number;
}

/** The page in one language (`uk.html`), which is for links. */
const OF_ONE_LANGUAGE = /\/[a-z]{2,3}\.html$/;

/** The address of the frame. */
export function embedAddress({ page, lang, theme, view, hasControls }: EmbedChoice): string {
  const address = new URL(page);
  // Of a frame the language is asked for.
  address.pathname = address.pathname.replace(OF_ONE_LANGUAGE, '/');
  const query = address.searchParams;
  const set = (key: string, value: string | undefined) => {
    if (value === undefined) query.delete(key);
    else query.set(key, value);
  };
  set('mode', 'embed');
  set('lang', lang);
  set('theme', theme);
  set('view', view);
  set('controls', hasControls ? undefined : '0');
  return address.href;
}

/** The address of the page itself, in the language chosen. */
function linkAddress({ page, lang }: EmbedChoice): string {
  if (lang === undefined) return page;
  const address = new URL(page);
  address.pathname = address.pathname.replace(OF_ONE_LANGUAGE, '/');
  address.searchParams.set('lang', lang);
  return address.href;
}

/** A frame that works where no script is allowed: as high as it is told, whatever its width. */
export function frameCode(choice: EmbedChoice): string {
  return (
    `<iframe src="${escape(embedAddress(choice))}" title="${escape(choice.title)}" width="100%" ` +
    `height="${choice.height}" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"></iframe>`
  );
}

/** A place that becomes a frame of the right height, and is a link where the script is not there. */
export function scriptCode(choice: EmbedChoice): string {
  const script = new URL('embed.js', choice.page);
  const link = linkAddress(choice);
  return (
    `<div data-chronotope="${escape(embedAddress(choice))}" data-title="${escape(choice.title)}">` +
    `<a href="${escape(link)}">${escape(choice.title)}</a></div>\n` +
    `<script src="${escape(script.href)}" async></script>`
  );
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
