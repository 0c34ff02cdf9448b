import type { Event, Source } from '../../domain/dataset.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import type { CiteForm } from '../../i18n/cite.ts';
import { addressOf } from '../../state/addressSync.svelte.ts';
import type { App } from '../../state/context.ts';
import { eventAddress, viewAddress } from './addresses.ts';
import { bibtex } from './bibtex.ts';
import { cslJson, type CslItem } from './cslItem.ts';
import { eventItem, sourceItem, viewItem, type CiteContext } from './items.ts';
import { plainCitation } from './plainCitation.ts';
import { tullu } from './tullu.ts';

/** What is to be cited. */
export type Cited =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'view' }
  | { readonly kind: 'source'; readonly source: Source };

/** A citation in one form, and the file it can be had as. */
export interface WrittenForm {
  readonly form: CiteForm;
  readonly text: string;
  /** Of the text, where it is one language whatever the page speaks. */
  readonly lang?: string;
  readonly file?: { readonly name: string; readonly type: string };
}

/** The citation in all its forms. A source has no TULLU line: its licence is not ours to state. */
export function writtenForms(cited: Cited, app: App, today: string): WrittenForm[] {
  const { lang, content } = app.locale;
  const item = itemOf(cited, app, { lang, content, today });
  const { id } = item;
  const german: WrittenForm[] =
    cited.kind === 'source'
      ? []
      : [
          {
            form: 'tullu',
            text: tullu(itemOf(cited, app, { lang: 'de', content: 'de', today })),
            lang: 'de',
          },
        ];
  return [
    { form: 'text', text: plainCitation(item, lang) },
    ...german,
    {
      form: 'bibtex',
      text: bibtex(item, lang),
      file: { name: `${id}.bib`, type: 'application/x-bibtex' },
    },
    {
      form: 'csl',
      text: cslJson(item),
      file: { name: `${id}.json`, type: 'application/vnd.citationstyles.csl+json' },
    },
  ];
}

function itemOf(
  cited: Cited,
  { exploration }: App,
  said: { readonly lang: InterfaceLanguage; readonly content: string; readonly today: string },
): CslItem {
  if (cited.kind === 'source') return sourceItem(cited.source);
  const { dataset, answer, window } = exploration;
  const address = addressOf(exploration);
  if (cited.kind === 'view') {
    const { visible, total } = answer.counts;
    const context: CiteContext = { ...said, dataset, url: viewAddress(address) };
    return viewItem({ window, shown: visible, total }, context);
  }
  const { event } = cited;
  // Texts in another language may have arrived since.
  const row = exploration.rowOf(event.id);
  return eventItem(row === null ? event : exploration.eventAt(row), {
    ...said,
    dataset,
    url: eventAddress(address, event.id),
  });
}
