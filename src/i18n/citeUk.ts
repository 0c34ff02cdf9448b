import type { CiteWords } from './cite.ts';
import { count, events, ofEvents } from './countsUk.ts';

/** Посилання на джерело українською. */
export const citeUk: CiteWords = {
  headings: {
    event: 'Цитувати цю подію',
    view: 'Цитувати цей вигляд',
    source: 'Цитувати це джерело',
  },
  forms: { text: 'Текст', tullu: 'TULLU (німецькою)', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  aboutTullu:
    'Так у німецьких школах позначають відкриті матеріали: назва, автор, ліцензія, посилання на ліцензію, місце походження.',
  close: 'Закрити',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  formCopied: (form) => `Скопійовано: ${form}`,
  byHand: (form) => `Буфер обміну тут недоступний. Виділено: ${form}. Скопіюйте вручну.`,
  ready: 'Бібліографічний опис завантажено.',
  lost: 'Не вдалося завантажити все, що потрібно для цитування. Закрийте цю панель і спробуйте ще раз.',
  download: (file) => `Завантажити ${file}`,
  view: (title, window, shown, total) =>
    `${title}: ${window === undefined ? '' : `${window}, `}${shown === total ? events(total) : `${count(shown)} з ${ofEvents(total)}`}`,
  quoted: (title) => `«${title}»`,
  event: (date) => `Подія: ${date}`,
  inside: (container) => `У: ${container}`,
  asOf: (date) => `Станом на ${date}`,
  updated: (date) => `Оновлено ${date}`,
  licence: (name) => `Ліцензія: ${name}`,
  accessed: (date) => `дата звернення: ${date}`,
};
