import { citeWords } from '../../i18n/cite.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import { asciiKey } from './asciiKey.ts';
import { isoDate } from './cslDate.ts';
import { cslDateWords } from './dateWords.ts';
import type { CslItem } from './cslItem.ts';

/** What TeX reads as a command, and how to write the character itself. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not `\{`: BibTeX and Biber count braces, escaped or not, so a single one would end the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
/** Babel's names, for hyphenation and quotation marks. */
const BABEL: Readonly<Record<string, string>> = { de: 'ngerman', en: 'british', uk: 'ukrainian' };

/**
 * An item as a BibTeX entry with the fields of biblatex's `@online` (manual at ctan.org/pkg/biblatex: “Entry Types”, and
 * “Date and Time Specifications” for ISO 8601-2): the one entry type with an address and the day of access. `@misc` where
 * there is no address. UTF-8 as it is.
 */
export function bibtex(item: CslItem, lang: InterfaceLanguage): string {
  const words = citeWords[lang];
  const primary = item.language?.split('-')[0];
  const eventDate = item['event-date'] && words.event(cslDateWords(item['event-date'], lang));
  const notes = [eventDate, item.license && words.licence(item.license)].filter((part) => part !== undefined);
  const fields = [
    // The second pair of braces keeps “and” in a name and capitals in a title as they are.
    ['author', item.author?.map(({ literal }) => braced(texText(literal))).join(' and ')],
    ['title', braced(texText(item.title))],
    ['titleaddon', item['container-title'] && braced(texText(item['container-title']))],
    ['organization', item.publisher && braced(texText(item.publisher))],
    ['date', item.issued && (isoDate(item.issued) ?? texText(item.issued.literal ?? ''))],
    ['version', item.version && texText(item.version)],
    ['url', item.URL && texAddress(item.URL)],
    ['urldate', item.accessed && isoDate(item.accessed)],
    ['langid', primary && BABEL[primary]],
    ['note', texText(notes.join('. '))],
  ].flatMap(([name, value]) => (value ? [`  ${name ?? ''} = {${value}}`] : []));
  return `@${item.URL ? 'online' : 'misc'}{${asciiKey(item.id)},\n${fields.join(',\n')}\n}\n`;
}

/** Words as TeX prints them. */
export function texText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (letter) => TEX[letter]!);
}

/** An address: biblatex takes it as it is, so nothing is escaped but what would break the entry. */
function texAddress(address: string): string {
  return address.replace(/[\\{}\s\p{Cc}]/gu, encodeURIComponent);
}

function braced(text: string): string {
  return `{${text}}`;
}
