import { citeWords } from '../../i18n/cite.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import type { Citation } from './citation.ts';

/**
 * A citation as a line of text: who, what, when, in which work, under which licence, address, day of access. Nothing in it
 * is bold or italic, so it survives any paste.
 */
export function plainCitation({ item, dates }: Citation, lang: InterfaceLanguage): string {
  const words = citeWords[lang];
  const { event, issued, accessed, asOf } = dates;
  const by = item.author?.map(({ literal }) => literal).join(', ') ?? item.publisher;
  const isOurs = item.type === 'entry' || item.type === 'dataset';
  const title = item.type === 'dataset' ? item.title : words.quoted(item.title);
  // A source came out on that day; our own data were last changed.
  const dated = issued && !isOurs ? `${title}, ${issued.words}` : title;
  const sentences = [
    by ? `${by}: ${dated}` : dated,
    event && words.event(event.words),
    item['container-title'] && words.inside(item['container-title']),
    asOf && words.asOf(asOf.words),
    issued && isOurs && issued !== asOf && words.updated(issued.words),
    item.license && words.licence(item.license),
    [item.URL, accessed && `(${words.accessed(accessed.words)})`].filter((part) => part).join(' '),
  ];
  return sentences
    .flatMap((sentence) => (sentence ? [closed(sentence, sentence === item.URL)] : []))
    .join(' ');
}

/** A full stop, unless one is there (“v. Chr.”) or it would be taken for a part of the address. */
function closed(sentence: string, isAddress: boolean): string {
  return isAddress || /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
