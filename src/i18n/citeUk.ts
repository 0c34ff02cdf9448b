import type { CiteWords } from './cite.ts';
import { number, plural } from './plural.ts';

const events = (n: number) =>
  `${number('uk', n)} ${plural('uk', n, { one: 'подія', few: 'події', many: 'подій', other: 'події' })}`;
/** Після «з» — родовий відмінок. */
const ofEvents = (n: number) => `${number('uk', n)} ${plural('uk', n, { one: 'події', other: 'подій' })}`;

/** Посилання на джерело українською. */
export const citeUk: CiteWords = {
  headings: {
    event: 'Посилання на цю подію',
    view: 'Посилання на цей вигляд',
    source: 'Посилання на це джерело',
  },
  forms: { text: 'Текст', tullu: 'TULLU (німецькою)', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  aboutTullu:
    'Так у німецьких школах позначають відкриті матеріали: назва, автор, ліцензія, посилання на ліцензію, місце походження.',
  close: 'Закрити',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  formCopied: (form) => `Скопійовано: ${form}`,
  byHand: (form) => `Буфер обміну тут недоступний. Виділено: ${form}. Скопіюйте вручну.`,
  download: (file) => `Завантажити ${file}`,
  view: (title, window, shown, total) =>
    `${title}: ${window}, ${shown === total ? events(total) : `${number('uk', shown)} з ${ofEvents(total)}`}`,
  quoted: (title) => `«${title}»`,
  event: (date) => `Подія: ${date}`,
  inside: (container) => `У: ${container}`,
  asOf: (date) => `Станом на ${date}`,
  updated: (date) => `Оновлено ${date}`,
  licence: (name) => `Ліцензія: ${name}`,
  accessed: (date) => `дата звернення: ${date}`,
};
