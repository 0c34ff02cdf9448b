import { count, counted, events } from './countsUk.ts';
import type { SourceWords } from './sourceWords.ts';

/** Що каже українською перелік джерел. */
export const sourcesUk: SourceWords = {
  pane: 'Джерела',
  sources: (n) => counted(n, 'джерело', 'джерела', 'джерел'),
  openedHint: (opened, n) =>
    `Для цієї добірки прочитано повністю або в уривках: ${count(opened)} з ${count(n)}, що мають адресу.`,
  groupBy: 'Групування',
  groupings: { publisher: 'Видавець', type: 'Тип', language: 'Мова', date: 'Дата' },
  types: { primary: 'Першоджерела', report: 'Публікації', analysis: 'Аналітика', data: 'Дані' },
  unknown: {
    publisher: 'Без видавця',
    type: 'Тип не вказано',
    language: 'Мову не вказано',
    date: 'Рік не вказано',
  },
  find: 'Знайти джерело',
  found: (n, m) => `${count(n)} з ${counted(m, 'джерела', 'джерел', 'джерел')}`,
  noneFound: 'Джерела з такою назвою немає.',
  opened: 'прочитано',
  filterOn: 'фільтр увімкнено',
  events,
  unused: 'На це джерело немає посилань.',
  carries: 'Події з посиланням на це джерело',
  readIn: 'Твердження з цього джерела',
  restOn: 'Твердження, перевірені за цим джерелом',
  onlyEvents: 'Лише події з цього джерела',
  onlyLanguage: 'Лише події з джерелами цією мовою',
  more: (n) => `і ще ${count(n)}`,
  showMore: (n) => `Показати ще ${count(n)}`,
  none: 'Тут не вказано жодного джерела.',
};
