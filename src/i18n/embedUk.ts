import { count } from './countsUk.ts';
import type { EmbedWords } from './embedWords.ts';

export const embedUk: EmbedWords = {
  views: 'Карта й стрічка часу',
  openFull: 'Відкрити всю сторінку',
  newTab: 'відкриється в новій вкладці',
  noTabs: 'Ця сторінка не дозволяє відкривати вкладки. Посилання веде туди ж:',
  fullScreen: 'На весь екран',
  leaveFullScreen: 'Вийти з повного екрана',
  previous: 'Попередня подія',
  next: 'Наступна подія',
  first: 'Перша подія',
  firstStop: 'Перша зупинка',
  details: 'Подробиці та джерела',
  event: 'Подія',
  sources: (names, more) => (more > 0 ? `Джерела: ${names} та ще ${count(more)}` : `Джерела: ${names}`),
};
