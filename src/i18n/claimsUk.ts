import type { ClaimWords } from './claimWords.ts';
import { number, plural } from './plural.ts';

const count = (n: number) => number('uk', n);
const claims = (n: number) =>
  `${count(n)} ${plural('uk', n, { one: 'твердження', few: 'твердження', many: 'тверджень', other: 'твердження' })}`;

/** Що українською сказано про твердження й джерела. */
export const claimsUk: ClaimWords = {
  verdicts: {
    consistent: 'Узгоджується',
    imprecise: 'Неточно',
    misleading: 'Вводить в оману',
    contradicted: 'Спростовано',
    superseded: 'Застаріло',
    unverifiable: 'Перевірити неможливо',
    incomplete: 'Неповно',
  },
  meanings: {
    consistent: 'датовані джерела кажуть те саме',
    imprecise: 'не хибно, але розмито в часі, місці чи формулюванні',
    misleading: 'скорочено або подано так, що змінюється зміст',
    contradicted: 'датовані джерела кажуть інше',
    superseded: 'було правильним, коли це сказали, але відтоді втратило чинність',
    unverifiable: 'не знайдено джерела, яке б це з’ясувало',
    incomplete: 'бракує чогось, без чого судити не можна',
  },
  statuses: {
    established: 'Встановлено',
    disputed: 'Спірно',
    claimed: 'Заявлено, не підтверджено',
    refuted: 'Не відповідає дійсності',
    unknown: 'Відкрите питання',
  },
  claims,
  heading: (n) => `Твердження (${count(n)})`,
  pane: 'Перевірка тверджень',
  groupOf: (publisher) => `Що пише ${publisher}`,
  groupHint: (n) => `${claims(n)} у тому порядку, в якому вони йдуть у тексті.`,
  others: 'Що кажуть інші',
  othersHint: (n) => `${claims(n)} інших сторін у часовій послідовності.`,
  tally: 'Оцінки; виберіть одну, щоб побачити лише її твердження',
  only: (verdict, n) => `${verdict}: ${claims(n)}`,
  all: 'Показати всі твердження',
  key: 'Що означають оцінки',
  none: 'Тут немає тверджень.',
  showEvents: 'Лише події, про які йдеться',
  about: 'Про що',
  why: 'Обґрунтування',
  whole: 'Загалом',
  saidBy: (who) => `Чиї слова: ${who}`,
  readIn: 'джерело:',
  basis: 'Джерела',
  opposed: 'Протилежна позиція',
  opposedBy: (who) => `${who}:`,
  open: (n) => `Перевірено ${claims(n)}`,
  openHint: 'Хто це каже і чи це так?',
  known: 'Що й коли було відомо',
  knownFrom: (date) => `Станом на ${date}`,
  knownSince: (date) => `Стало відомо: ${date}.`,
  knownNow: 'як описано вище',
  datesDiffer: 'На стрічці часу показано кожну з дат; їх з’єднує пунктирна лінія.',
  cite: 'Цитувати',
};
