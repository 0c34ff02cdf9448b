import { citeWords } from '../../i18n/cite.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import { asciiKey } from './asciiKey.ts';
import type { Citation, CitedDate } from './citation.ts';
import { isoDate } from './isoDate.ts';

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
 * A citation as a BibTeX entry with the fields of biblatex's `@online` (manual at ctan.org/pkg/biblatex: “Entry Types”):
 * the one entry type with an address and the day of access. `@misc` where there is no address. UTF-8 as it is.
 */
export function bibtex({ item, dates }: Citation, lang: InterfaceLanguage): string {
  const words = citeWords[lang];
  const primary = item.language?.split('-')[0];
  const eventDate = dates.event && words.event(dates.event.words);
  const notes = [eventDate, item.license && words.licence(item.license)].filter((part) => part !== undefined);
  const fields = [
    // The second pair of braces keeps “and” in a name and capitals in a title as they are.
    ['author', item.author?.map(({ literal }) => braced(texText(literal))).join(' and ')],
    ['title', braced(texText(item.title))],
    ['titleaddon', item['container-title'] && braced(texText(item['container-title']))],
    ['organization', item.publisher && braced(texText(item.publisher))],
    ['date', dates.issued && texDate(dates.issued)],
    ['version', item.version && texText(item.version)],
    ['url', item.URL && texAddress(item.URL)],
    ['urldate', dates.accessed && texDate(dates.accessed)],
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

/** Of what is no plain date biblatex may still make something: it reads “156X”. */
function texDate({ edtf }: CitedDate): string {
  return isoDate(edtf) ?? texText(edtf);
}

/** An address: biblatex takes it as it is, so nothing is escaped but what would break the entry. */
function texAddress(address: string): string {
  return address.replace(/[\\{}\s\p{Cc}]/gu, encodeURIComponent);
}

function braced(text: string): string {
  return `{${text}}`;
}
