import { number, plural } from '../../src/i18n/plural.ts';
import type { ProblemLanguage } from '../../src/i18n/problems.ts';
import type { Severity } from '../../src/schema/problem.ts';
import type { Findings } from './findings.ts';

/** What the command says around the problems, in each language. */
interface CommandWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly unreadable: (file: string, code: string) => string;
  readonly notUtf8: (file: string) => string;
  readonly more: (count: number) => string;
  readonly borders: (names: readonly string[]) => string;
  /** Only the strict check has hints. */
  readonly sum: (found: Findings, strict: boolean) => string;
}

type Forms = Parameters<typeof plural>[2];

/** “3 warnings”. */
const counted = (lang: ProblemLanguage, count: number, forms: Forms) =>
  `${number(lang, count)} ${plural(lang, count, forms)}`;

/** By language. */
export const WORDS: Readonly<Record<ProblemLanguage, CommandWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', hint: 'hint' },
    unreadable: (file, code) => `${file}: The file cannot be read (${code}). Check its name and folder.`,
    notUtf8: (file) =>
      `${file}: The file is not in UTF-8, so letters such as ä or ї would be lost. Save it again with the encoding “UTF-8”.`,
    more: (count) => `… and ${number('en', count)} more, which are listed once those above are fewer.`,
    borders: (names) =>
      `Borders: on all base maps of this site ${names.join(', ')} lie in Ukraine and nowhere else.`,
    sum: ({ errors, warnings, hints, events }, strict) =>
      [
        counted('en', errors, { one: 'error', other: 'errors' }),
        counted('en', warnings, { one: 'warning', other: 'warnings' }),
        ...(strict ? [counted('en', hints, { one: 'hint', other: 'hints' })] : []),
      ].join(', ') +
      `; ${number('en', events.loaded)} of ${counted('en', events.total, { one: 'event', other: 'events' })} loaded.`,
  },
  de: {
    severities: { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' },
    unreadable: (file, code) => `${file}: Die Datei ist nicht lesbar (${code}). Prüfen Sie Namen und Ordner.`,
    notUtf8: (file) =>
      `${file}: Die Datei ist nicht in UTF-8, Buchstaben wie ä oder ї gingen verloren. Speichern Sie sie mit der Kodierung „UTF-8“ neu.`,
    more: (count) => `… und ${number('de', count)} weitere; sie folgen, sobald es oben weniger sind.`,
    borders: (names) =>
      `Grenzen: Auf allen Grundkarten dieser Website liegen ${names.join(', ')} in der Ukraine und nirgends sonst.`,
    sum: ({ errors, warnings, hints, events }, strict) =>
      [
        `${number('de', errors)} Fehler`,
        counted('de', warnings, { one: 'Warnung', other: 'Warnungen' }),
        ...(strict ? [counted('de', hints, { one: 'Hinweis', other: 'Hinweise' })] : []),
      ].join(', ') +
      `; ${number('de', events.loaded)} von ${counted('de', events.total, { one: 'Ereignis', other: 'Ereignissen' })} geladen.`,
  },
  uk: {
    severities: { error: 'помилка', warning: 'попередження', hint: 'порада' },
    unreadable: (file, code) => `${file}: Файл не вдалося прочитати (${code}). Перевірте назву й теку.`,
    notUtf8: (file) =>
      `${file}: Файл не в UTF-8, тож літери на зразок ä чи ї було б втрачено. Збережіть його знову в кодуванні «UTF-8».`,
    more: (count) => `… і ще ${number('uk', count)}: їх буде показано, коли наведених вище стане менше.`,
    borders: (names) =>
      `Кордони: на всіх базових картах сайту ${names.join(', ')} лежать в Україні й більше ніде.`,
    sum: ({ errors, warnings, hints, events }, strict) =>
      [
        counted('uk', errors, { one: 'помилка', few: 'помилки', many: 'помилок', other: 'помилки' }),
        counted('uk', warnings, { many: 'попереджень', other: 'попередження' }),
        ...(strict
          ? [counted('uk', hints, { one: 'порада', few: 'поради', many: 'порад', other: 'поради' })]
          : []),
      ].join(', ') + `; завантажено подій: ${number('uk', events.loaded)} з ${number('uk', events.total)}.`,
  },
};
