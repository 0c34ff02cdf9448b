import type { Problem as ProblemOf } from '../schema/problem.ts';
import { plural } from './plural.ts';
import { nounsUk } from './problemNouns.ts';
import { asTaken, choices, fieldOf, roundTrip, shown, type ProblemWords } from './problemWords.ts';

type Problem = ProblemOf<string>;

const { types, records } = nounsUk;
const quote = (text: string) => `«${text}»`;
const found = ({ value }: Problem) => quote(shown(value));
const expected = (problem: Problem) => String(problem.expected ?? '');
const perhaps = ({ suggestion }: Problem, otherwise: string) =>
  suggestion === undefined ? otherwise : `Можливо, мається на увазі ${quote(suggestion)}?`;
const typeWords = (problem: Problem) => types[expected(problem) as keyof typeof types];
const recordWord = (name: string): string | undefined => records[name as keyof typeof records];

/** After “Немає”, in the genitive. */
const MISSING: Readonly<Record<string, string>> = {
  categories: 'категорії',
  places: 'місця',
  actors: 'учасника',
  sources: 'джерела',
  events: 'події',
  claims: 'твердження',
};

const DATES = 'наприклад 2024-10-03, 2024-10 або 2025-04-24/2025-04-25';
const TIMES: Readonly<Record<string, string>> = {
  hour: 'Виправте годину: від 00 до 23 або 24:00.',
  minute: 'Виправте хвилини: від 00 до 59.',
  second: 'Виправте секунди: від 00 до 59; додаткові секунди не підтримуються.',
  offset: 'Виправте різницю з UTC, наприклад Z, +02:00 або -04:30.',
};

/** “24 символи”, “25 слів”. */
function limit(problem: Problem): string {
  const count = parseInt(expected(problem), 10);
  const forms = expected(problem).endsWith('words')
    ? { one: 'слово', few: 'слова', many: 'слів', other: 'слова' }
    : { one: 'символ', few: 'символи', many: 'символів', other: 'символу' };
  return `${count} ${plural('uk', count, forms)}`;
}

/** Problems in Ukrainian. */
export const problemsUk: ProblemWords = {
  ...nounsUk,
  document: 'документ',
  leftOut: () => 'Цей запис пропущено.',
  record: (name, position, id) =>
    `${recordWord(name)} ${position}${id === undefined ? '' : ` (${quote(shown(id))})`}`,
  entry: (position) => `елемент ${position}`,
  row: (row, column) => `рядок ${row}${column === undefined ? '' : `, стовпець ${quote(column)}`}`,
  quote,
  rules: {
    'not-a-dataset': (problem) => ({
      what: problem.expected === 'events' ? 'Немає списку «events».' : 'Документ не є об’єктом із подіями.',
      fix: 'Почніть із {"version": 1, "id": …, "title": …, "languages": […], "events": […]}.',
    }),
    version: (problem) => ({
      what: `Версію ${shown(problem.value)} ця сторінка не читає.`,
      fix: `Використайте версію ${expected(problem)} формату або новішу версію сторінки.`,
    }),
    missing: (problem) => ({
      what: `Бракує поля ${quote(fieldOf(problem))}.`,
      fix: `Додайте поле ${quote(fieldOf(problem))}.`,
    }),
    empty: (problem) => ({
      what: `Поле ${quote(fieldOf(problem))} порожнє.`,
      fix: 'Заповніть його або приберіть.',
    }),
    type: (problem) => ({
      what: `Знайдено ${found(problem)}, а тут має бути ${typeWords(problem)}.`,
      fix: perhaps(problem, `Напишіть тут ${typeWords(problem)}.`),
    }),
    'type-taken': (problem) => ({
      what: `Знайдено ${found(problem)}, а тут має бути ${typeWords(problem)}; прочитано ${asTaken(problem) === undefined ? 'попри це' : `як ${asTaken(problem)!}`}.`,
      fix: `Напишіть тут ${asTaken(problem) ?? typeWords(problem)}.`,
    }),
    choice: (problem) => ({
      what: `${found(problem)} не належить до дозволених тут слів.`,
      fix: perhaps(problem, `Дозволено: ${choices(problem).join(', ')}.`),
    }),
    slug: (problem) => ({
      what: `${found(problem)} не може бути ідентифікатором.`,
      fix: perhaps(problem, 'Використовуйте лише малі латинські літери a–z, цифри та дефіси.'),
    }),
    'language-tag': (problem) => ({
      what: `${found(problem)} не є кодом мови.`,
      fix: perhaps(problem, 'Використайте код на зразок de, en, uk або pt-BR.'),
    }),
    latitude: (problem) => ({
      what: `Широта ${shown(problem.value)} виходить за межі від −90 до 90.`,
      fix: 'Виправте «lat»; можливо, «lat» і «lon» переставлено місцями.',
    }),
    longitude: (problem) => ({
      what: `Довгота ${shown(problem.value)} виходить за межі від −180 до 180.`,
      fix: 'Виправте «lon»; на захід від Гринвіча вона від’ємна.',
    }),
    'number-range': (problem) => ({
      what: `${shown(problem.value)} виходить за дозволені тут межі.`,
      fix: `Використайте число від ${choices(problem).join(' до ')}.`,
    }),
    ring: () => ({
      what: 'Це кільце має замало точок, щоб охопити територію.',
      fix: 'Укажіть щонайменше чотири точки, останню – таку саму, як перша, або приберіть «geometry».',
    }),
    'ring-open': () => ({
      what: 'Кільце не замкнене: остання точка не збігається з першою. Тут його замкнено.',
      fix: 'Повторіть наприкінці першу точку.',
    }),
    country: (problem) => ({
      what: `${found(problem)} не є кодом країни малими літерами.`,
      fix: perhaps(problem, 'Використайте дві літери за ISO 3166-1, наприклад ua або nl.'),
    }),
    zone: (problem) => ({
      what: `${found(problem)} не є часовим поясом.`,
      fix: 'Використайте назву IANA, наприклад Europe/Kyiv.',
    }),
    address: (problem) => ({
      what: `${found(problem)} не є вебадресою.`,
      fix: 'Вкажіть повну адресу, що починається з https://.',
    }),
    'date-syntax': (problem) => ({
      what: `Дату ${found(problem)} неможливо прочитати.`,
      fix: perhaps(problem, `Запишіть її у форматі EDTF, ${DATES}.`),
    }),
    'date-impossible': (problem) => ({
      what: `Дати ${found(problem)} немає в календарі.`,
      fix: 'Виправте місяць або день.',
    }),
    'time-impossible': (problem) => ({
      what: `${found(problem)} – такого часу доби немає.`,
      fix: TIMES[expected(problem)] ?? 'Виправте час доби.',
    }),
    'date-level': (problem) => ({
      what: `${found(problem)} – це EDTF рівня 2; підтримуються рівні 0 і 1.`,
      fix: `Запишіть простіше, ${DATES}.`,
    }),
    'date-reversed': (problem) => ({
      what: `${found(problem)} закінчується раніше, ніж починається.`,
      fix: 'Поставте ранішу дату першою.',
    }),
    'too-long': (problem) => ({
      what: `${found(problem)} довше, ніж ${limit(problem)}.`,
      fix: 'Скоротіть, інакше текст може бути обрізано.',
    }),
    'duplicate-id': (problem) => ({
      what:
        problem.expected === undefined
          ? `Ідентифікатор ${found(problem)} ужито двічі.`
          : `Ідентифікатор ${found(problem)} уже має запис ${expected(problem)}.`,
      fix: 'Дайте кожному запису власний ідентифікатор.',
    }),
    'listed-twice': (problem) => ({
      what: `${found(problem)} стоїть у списку більше ніж один раз.`,
      fix: 'Приберіть повтор.',
    }),
    'unknown-reference': (problem) => ({
      what: `Немає ${MISSING[expected(problem)]} з ідентифікатором ${found(problem)}.`,
      fix: perhaps(problem, `Додайте запис до «${expected(problem)}» або виправте ідентифікатор.`),
    }),
    circular: (problem) => ({
      what: `Місце лежить у самому собі: ланцюжок через ${found(problem)} повертається до нього.`,
      fix: 'Виправте «within».',
    }),
    'no-coordinates': () => ({
      what: 'Місце не має координат і не лежить у місці, яке їх має: на карті його показати неможливо.',
      fix: 'Додайте «lat» і «lon».',
    }),
    'link-to-itself': () => ({
      what: 'Подію пов’язано з нею самою.',
      fix: 'Виправте ідентифікатор в «event» або приберіть зв’язок.',
    }),
    'link-twice': (problem) => ({
      what: `Зв’язок ${quote(expected(problem))} із ${found(problem)} вказано двічі.`,
      fix: 'Приберіть один із двох.',
    }),
    'link-circle': (problem) => ({
      what: `Зв’язки утворюють коло: ${roundTrip(problem)}.`,
      fix: 'Виправте або приберіть один із них: подія не може ні передувати собі, ні бути частиною себе.',
    }),
    'link-against-time': (problem) => {
      const [rel, over, later] = choices(problem).map((word) => quote(shown(word)));
      return {
        what: `${rel} не узгоджується з датами: ${over} завершилося раніше, ніж почалося ${later}.`,
        fix: 'Виправте дати, вид зв’язку або пов’язану подію.',
      };
    },
    'known-out-of-order': (problem) => ({
      what: `${found(problem)} стоїть після ${quote(expected(problem))}, хоча це раніша дата.`,
      fix: 'Упорядкуйте записи: спершу найдавніший.',
    }),
    'claim-without-event': () => ({
      what: 'Твердження не стосується жодної події, тож біля жодної його не показано.',
      fix: 'Додайте до «events» ідентифікатор принаймні однієї події, якої воно стосується.',
    }),
    'check-without-source': (problem) => ({
      what: `Оцінка ${found(problem)} не має джерела.`,
      fix: 'Додайте до «sources» ідентифікатори джерел, що її підтверджують; без них можуть бути лише «unverifiable» та «incomplete».',
    }),
    'quote-without-language': (problem) => ({
      what: `Ніде не сказано, якою мовою наведено цитату ${found(problem)}.`,
      fix: 'Додайте «language» до твердження або до джерела, названого в «in»: код на зразок de, en або uk.',
    }),
    'opposes-itself': () => ({
      what: 'Твердження заперечує саме себе.',
      fix: 'Виправте ідентифікатор в «opposes» або приберіть його.',
    }),
    'unknown-field': (problem) => ({
      what: `Поле ${found(problem)} невідоме й ні на що не впливає.`,
      fix: perhaps(problem, 'Приберіть його, а якщо воно ваше власне, почніть назву з x-.'),
    }),
  },
};
