import { citeWords } from '../../i18n/cite.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import { cslDateWords, edtfInWords } from './dateWords.ts';
import type { CslItem } from './cslItem.ts';

/**
 * An item as a line of text: who, what, when, in which work, under which licence, address, day of access. Nothing in it
 * is bold or italic, so it survives any paste.
 */
export function plainCitation(item: CslItem, lang: InterfaceLanguage): string {
  const words = citeWords[lang];
  const by = item.author?.map(({ literal }) => literal).join(', ') ?? item.publisher;
  const isOurs = item.type === 'entry' || item.type === 'dataset';
  const title = item.type === 'dataset' ? item.title : words.quoted(item.title);
  const accessed = item.accessed && `(${words.accessed(cslDateWords(item.accessed, lang))})`;
  // A source came out on that day; our own data were last changed.
  const issued = item.issued && cslDateWords(item.issued, lang);
  const dated = issued && !isOurs ? `${title}, ${issued}` : title;
  const sentences = [
    by ? `${by}: ${dated}` : dated,
    item['event-date'] && words.event(cslDateWords(item['event-date'], lang)),
    item['container-title'] && words.inside(item['container-title']),
    item.version && words.asOf(edtfInWords(item.version, lang)),
    issued && isOurs && words.updated(issued),
    item.license && words.licence(item.license),
    [item.URL, accessed].filter((part) => part).join(' '),
  ];
  return sentences
    .flatMap((sentence) => (sentence ? [closed(sentence, sentence === item.URL)] : []))
    .join(' ');
}

/** A full stop, unless one is there (“v. Chr.”) or it would be taken for a part of the address. */
function closed(sentence: string, isAddress: boolean): string {
  return isAddress || /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
