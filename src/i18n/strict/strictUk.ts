import type { StrictProblem, StrictRule } from '../../schema/strict/problem.ts';
import { choices, shown, type RuleWords } from '../problemWords.ts';

const quote = (text: string) => `«${text}»`;
const found = ({ value }: StrictProblem) => quote(shown(value));
const expected = (problem: StrictProblem) => quote(choices(problem).join(', '));
const list = (problem: StrictProblem) => choices(problem).map(quote).join(', ');
const code = (country: unknown) => String(country).toUpperCase();

const THIS: Readonly<Record<string, string>> = {
  categories: 'цю категорію',
  places: 'це місце',
  actors: 'цього учасника',
  sources: 'це джерело',
};

/** The strict check in Ukrainian. */
export const strictUk: RuleWords<StrictRule> = {
  'language-missing': (problem) => ({
    what: `Бракує тексту мовами: ${list(problem)}.`,
    fix:
      typeof problem.value === 'string'
        ? 'Замість простого тексту напишіть об’єкт із текстом для кожної мови з «languages».'
        : 'Додайте його; інакше читачі бачитимуть тут іншу мову.',
  }),
  'language-not-declared': (problem) => ({
    what: `Текст мовою ${found(problem)} ніколи не буде показано: цієї мови немає в «languages».`,
    fix: 'Додайте туди цю мову або приберіть текст.',
  }),
  'event-without-source': () => ({
    what: 'Подія не має джерела.',
    fix: 'Додайте до «sources» ідентифікатори джерел, що підтверджують її тексти.',
  }),
  'claim-without-source': () => ({
    what: 'Не вказано, де це твердження можна прочитати.',
    fix: 'Додайте «in» з ідентифікатором цього джерела.',
  }),
  'one-sided': () => ({
    what: 'Твердження спірне, але жодне чуже твердження його не заперечує.',
    fix: 'Додайте твердження іншої сторони з власним «by» і назвіть одне з них в «opposes» другого; або оберіть інший «status».',
  }),
  'unknown-country': (problem) => ({
    what: `${code(problem.value)} не є кодом країни за ISO 3166-1.`,
    fix:
      problem.expected === undefined
        ? 'Напишіть дволітерний код країни або приберіть «country».'
        : `Точка лежить у ${code(problem.expected)}: напишіть ${expected(problem)}.`,
  }),
  'outside-country': (problem) => ({
    what:
      problem.expected === undefined
        ? `Точка не лежить у жодній країні, зокрема й у ${code(problem.value)}.`
        : `Точка лежить у ${code(problem.expected)}, а не в ${code(problem.value)}.`,
    fix:
      problem.suggestion === undefined
        ? 'Виправте «lat» і «lon» або «country».'
        : `Можливо, їх переставлено місцями: ${problem.suggestion}.`,
  }),
  'border-point': (problem) => ({
    what: `На базовій карті ${found(problem)} лежить не лише в ${code(problem.expected)}.`,
    fix: 'Це вада сайту, а не файлу: дивіться scripts/basemap.',
  }),
  'after-as-of': (problem) => ({
    what: `За статусом подія відбулася (${found(problem)}), проте набір даних закінчується ${expected(problem)} («asOf»).`,
    fix: 'Виправте дату, вкажіть у «status» значення «planned» чи «announced» або перенесіть «asOf».',
  }),
  'far-date': (problem) => ({
    what: `${found(problem)} віддалено від решти подій більш ніж на десятикратну тривалість періоду, який вони охоплюють.`,
    fix: 'Виправте рік; якщо він правильний, краще згадайте про це в тексті.',
  }),
  'same-date': (problem) => ({
    what: `Інша дата ${found(problem)} повторює основну.`,
    fix: 'Виправте або приберіть її; джерела основної дати вказують у «sources» всередині «when».',
  }),
  'duplicate-source': (problem) => ({
    what: `${found(problem)} – це також джерело ${expected(problem)}.`,
    fix: 'Залиште одне з двох і всюди посилайтеся на нього.',
  }),
  'same-label': (problem) => {
    const [language, other] = choices(problem).map(quote);
    return {
      what: `Мовою ${language} подію підписано ${found(problem)}, так само як ${other}.`,
      fix: 'Дайте одній із них інший «label», не довший за 24 символи.',
    };
  },
  'same-name': (problem) => {
    const [language, other] = choices(problem).map(quote);
    return {
      what: `Мовою ${language} це називається ${found(problem)}, так само як ${other}.`,
      fix: 'Назвіть одне з них інакше або об’єднайте їх; місця можуть також мати різні «within».',
    };
  },
  unused: (problem) => ({
    what: `Ніщо не посилається на ${THIS[String(problem.expected)]}.`,
    fix: 'Додайте посилання на цей запис або приберіть його.',
  }),
};
