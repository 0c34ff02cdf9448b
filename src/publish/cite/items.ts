import type { Dataset, Event, Source } from '../../domain/dataset.ts';
import { formatWindow } from '../../domain/format.ts';
import type { TimeWindow } from '../../domain/interval.ts';
import { safeHref } from '../../domain/richText.ts';
import { pickText } from '../../domain/text.ts';
import { citeWords } from '../../i18n/cite.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import { asciiKey, shortHash } from './asciiKey.ts';
import { cslDate, plainTime } from './cslDate.ts';
import type { CslDate, CslItem } from './cslItem.ts';
import { timeInWords } from './dateWords.ts';
import { licenceOf } from './licence.ts';

/** Where, when and in which language something of a dataset is cited. */
export interface CiteContext {
  readonly dataset: Pick<Dataset, 'id' | 'title' | 'languages' | 'asOf' | 'updated' | 'license' | 'credit'>;
  /** Of the words around titles and dates. */
  readonly lang: InterfaceLanguage;
  /** Of the titles, where the dataset has them in it. */
  readonly content: string;
  /** The address of what is cited. */
  readonly url: string;
  /** Today, as the reader's calendar has it: YYYY-MM-DD. */
  readonly today: string;
}

/** What a view shows, as far as its citation says so. */
export interface ShownView {
  readonly window: TimeWindow;
  readonly shown: number;
  readonly total: number;
}

/** An event as an entry of its dataset. */
export function eventItem(event: Pick<Event, 'id' | 'title' | 'time'>, context: CiteContext): CslItem {
  const { dataset, lang, content } = context;
  const { text, lang: language } = pickText(event.title, content, dataset.languages);
  const { time } = event;
  return {
    id: asciiKey(`${dataset.id}-${event.id}`),
    type: 'entry',
    title: text || event.id,
    'container-title': titleOf(context).text,
    ...(time && { 'event-date': cslDate(time, timeInWords(time, lang)) }),
    ...ofDataset(context),
    language,
  };
}

/** What is on screen as an extract of the dataset: the window and the number of events are part of its title. */
export function viewItem(view: ShownView, context: CiteContext): CslItem {
  const { dataset, lang, url } = context;
  const { text, lang: language } = titleOf(context);
  return {
    // Two views of one dataset are two works; one view has the same key every time.
    id: asciiKey(`${dataset.id}-view-${shortHash(url)}`),
    type: 'dataset',
    title: citeWords[lang].view(text, formatWindow(view.window, lang), view.shown, view.total),
    ...ofDataset(context),
    language,
  };
}

/** A source the dataset rests on. Who wrote it is not on file, so nobody is named as its author. */
export function sourceItem(source: Source): CslItem {
  const url = source.url === undefined ? undefined : safeHref(source.url);
  return {
    id: asciiKey(source.id),
    type: url === undefined ? 'document' : 'webpage',
    title: source.title,
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    ...(source.published !== undefined && { issued: dayOf(source.published) }),
    ...(source.accessed !== undefined && { accessed: dayOf(source.accessed) }),
    ...(source.language !== undefined && { language: source.language }),
    ...(url !== undefined && { URL: url }),
  };
}

function ofDataset({ dataset, url, today }: CiteContext): Partial<CslItem> {
  const { credit, updated, asOf, license } = dataset;
  const issued = updated ?? asOf;
  return {
    ...(credit && { author: [{ literal: credit }] }),
    ...(issued !== undefined && { issued: dayOf(issued) }),
    accessed: dayOf(today),
    ...(asOf !== undefined && { version: asOf }),
    ...(license && { license: licenceOf(license).name }),
    URL: url,
  };
}

function titleOf({ dataset, content }: CiteContext) {
  const title = pickText(dataset.title, content, dataset.languages);
  return { ...title, text: title.text || dataset.id };
}

function dayOf(edtf: string): CslDate {
  const time = plainTime(edtf);
  return time ? cslDate(time, edtf) : { literal: edtf };
}
