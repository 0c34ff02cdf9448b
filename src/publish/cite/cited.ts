import type { Dataset, Event, Source } from '../../domain/dataset.ts';
import { matchLanguage } from '../../domain/language.ts';
import type { CiteForm } from '../../i18n/cite.ts';
import { addressOf } from '../../state/addressSync.svelte.ts';
import type { App } from '../../state/context.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import { timeText } from '../../ui/timeText.ts';
import { eventAddress, viewAddress } from './addresses.ts';
import { bibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslJson } from './cslItem.ts';
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
  const { locale, exploration } = app;
  const { lang, content } = locale;
  const said: Said = { lang, content, say: (time) => timeText(time, locale), today };
  const made = citationOf(cited, app, said);
  // Nothing in a TULLU line is dated, so it does not matter in which language dates are said.
  const german = { lang: 'de' as const, content: germanOf(exploration.dataset) ?? content };
  const { id } = made.item;
  return [
    { form: 'text', text: plainCitation(made, lang) },
    ...(cited.kind === 'source'
      ? []
      : [
          {
            form: 'tullu' as const,
            text: tullu(citationOf(cited, app, { ...said, ...german }).item),
            lang: 'de',
          },
        ]),
    {
      form: 'bibtex',
      text: bibtex(made, lang),
      file: { name: `${id}.bib`, type: 'application/x-bibtex' },
    },
    {
      form: 'csl',
      text: cslJson(made.item),
      file: { name: `${id}.json`, type: 'application/vnd.citationstyles.csl+json' },
    },
  ];
}

/** Whether what a TULLU line names is there in German, or the dataset has no German that could be waited for. */
export function hasGerman(cited: Cited, { exploration }: App): boolean {
  const { dataset } = exploration;
  const german = germanOf(dataset);
  if (german === undefined || cited.kind === 'source') return true;
  const titles = [
    dataset.title,
    ...(cited.kind === 'event' ? [asItIsNow(cited.event, exploration).title] : []),
  ];
  return titles.every((title) => title[german] !== undefined);
}

type Said = Pick<CiteContext, 'lang' | 'content' | 'say' | 'today'>;

function citationOf(cited: Cited, { exploration }: App, said: Said): Citation {
  if (cited.kind === 'source') return sourceItem(cited.source, said.say);
  const { dataset, answer, window, hasDates } = exploration;
  const address = addressOf(exploration);
  if (cited.kind === 'view') {
    const { visible, total } = answer.counts;
    const context: CiteContext = { ...said, dataset, url: viewAddress(address) };
    return viewItem({ window: hasDates ? window : undefined, shown: visible, total }, context);
  }
  const { event } = cited;
  return eventItem(asItIsNow(event, exploration), {
    ...said,
    dataset,
    url: eventAddress(address, event.id),
  });
}

function germanOf({ languages }: Dataset): string | undefined {
  return matchLanguage(['de'], languages);
}

/** Texts in another language may have arrived since the event was handed over. */
function asItIsNow(event: Event, exploration: Exploration): Event {
  const row = exploration.rowOf(event.id);
  return row === null ? event : exploration.eventAt(row);
}
