import type { Dataset, Event, Source } from '../../domain/dataset.ts';
import { formatWindow } from '../../domain/format.ts';
import { hashOf } from '../../domain/hash.ts';
import type { TimeWindow } from '../../domain/interval.ts';
import { safeHref } from '../../domain/richText.ts';
import { pickText } from '../../domain/text.ts';
import { citeWords } from '../../i18n/cite.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import { asciiKey } from './asciiKey.ts';
import { citation, citedDate, citedTime, type Citation, type SayTime } from './citation.ts';
import { licenceOf } from './licence.ts';

/** Where, when and in which language something of a dataset is cited. */
export interface CiteContext {
  readonly dataset: Pick<Dataset, 'id' | 'title' | 'languages' | 'asOf' | 'updated' | 'license' | 'credit'>;
  /** Of the words around titles. */
  readonly lang: InterfaceLanguage;
  /** Of the titles, where the dataset has them in it. */
  readonly content: string;
  readonly say: SayTime;
  /** The address of what is cited. */
  readonly url: string;
  /** Today, as the reader's calendar has it: YYYY-MM-DD. */
  readonly today: string;
}

/** What a view shows, as far as its citation says so. */
interface ShownView {
  /** Undefined where nothing is dated. */
  readonly window: TimeWindow | undefined;
  readonly shown: number;
  readonly total: number;
}

/** An event as an entry of its dataset. */
export function eventItem(event: Pick<Event, 'id' | 'title' | 'time'>, context: CiteContext): Citation {
  const { dataset, content, say } = context;
  const { text, lang: language } = pickText(event.title, content, dataset.languages);
  return citation(
    {
      id: asciiKey(`${dataset.id}-${event.id}`),
      type: 'entry',
      title: text || event.id,
      'container-title': titleOf(context).text,
      ...whoseAndWhere(context),
      language,
    },
    { event: event.time && citedTime(event.time, say), ...datesOf(context) },
  );
}

/** What is on screen as an extract of the dataset: the window and the number of events are part of its title. */
export function viewItem(view: ShownView, context: CiteContext): Citation {
  const { dataset, lang, url } = context;
  const { text, lang: language } = titleOf(context);
  return citation(
    {
      // Two views of one dataset are two works; one view has the same key every time.
      id: asciiKey(`${dataset.id}-view-${hashOf(url)}`),
      type: 'dataset',
      title: citeWords[lang].view(
        text,
        view.window && formatWindow(view.window, lang),
        view.shown,
        view.total,
      ),
      ...whoseAndWhere(context),
      language,
    },
    datesOf(context),
  );
}

/** A source the dataset rests on. Who wrote it is not on file, so nobody is named as its author. */
export function sourceItem(source: Source, say: SayTime): Citation {
  const { id, title, publisher, language, published, accessed } = source;
  const url = source.url === undefined ? undefined : safeHref(source.url);
  return citation(
    {
      id: asciiKey(id),
      type: url === undefined ? 'document' : 'webpage',
      title,
      ...(publisher !== undefined && { publisher }),
      ...(language !== undefined && { language }),
      ...(url !== undefined && { URL: url }),
    },
    {
      issued: published === undefined ? undefined : citedDate(published, say),
      accessed: accessed === undefined ? undefined : citedDate(accessed, say),
    },
  );
}

function whoseAndWhere({ dataset: { credit, license }, url }: CiteContext) {
  return {
    ...(credit && { author: [{ literal: credit }] }),
    ...(license && { license: licenceOf(license).name }),
    URL: url,
  };
}

function datesOf({ dataset, today, say }: CiteContext) {
  const asOf = dataset.asOf === undefined ? undefined : citedDate(dataset.asOf, say);
  const issued = dataset.updated === undefined ? asOf : citedDate(dataset.updated, say);
  return { issued, accessed: citedDate(today, say), asOf };
}

function titleOf({ dataset, content }: CiteContext) {
  const title = pickText(dataset.title, content, dataset.languages);
  return { ...title, text: title.text || dataset.id };
}
