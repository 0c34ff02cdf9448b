import { describe, expect, test } from 'vitest';
import { de } from '../fixtures/style/de.ts';
import { en } from '../fixtures/style/en.ts';
import { uk } from '../fixtures/style/uk.ts';
import { checkStyle, longQuotes, type TextKind } from './styleCheck.ts';
import { textsIn } from './styleInterface.ts';
import { textsOf } from './styleTexts.ts';

const STYLES = { de, en, uk };
type Language = keyof typeof STYLES;

const found = (lang: Language, text: string, kind?: TextKind) =>
  checkStyle(text, STYLES[lang], kind).map((finding) => finding.found);

describe('what is found', () => {
  test.each<[Language, string, string]>([
    ['en', 'The regime fell.', 'regime'],
    ['en', 'Allies slammed the plan.', 'slammed'],
    ['en', 'The so-called plan.', 'so-called'],
    ['en', 'A brutally long night.', 'brutally'],
    ['en', 'A special military operation began.', 'special military operation'],
    ['en', 'We checked it.', 'We'],
    ['en', 'It was checked by us.', 'us'],
    ['en', 'I think so.', 'I'],
    ['en', 'It ended!', 'ended!'],
    ['en', 'Was it planned?', 'planned?'],
    ['en', 'They met in Kiev.', 'Kiev'],
    ['en', 'Zelensky’s plan.', 'Zelensky'],
    ['en', 'Nato met.', 'Nato'],
    ['en', 'They met in the Hague.', 'the Hague'],
    ['en', 'A summit in Hague.', 'Hague'],
    ['en', 'Turkey agreed.', 'Turkey'],
    ['en', 'More defense spending.', 'defense'],
    ['en', 'The Defense Minister spoke.', 'Defense'],
    ['en', 'To 3,5 per cent.', '3,5'],
    ['en', 'Київ is the capital.', 'Київ'],
    ['en', 'Кyiv with a Cyrillic К.', 'Кyiv'],
    ['de', 'Das Regime fiel.', 'Regime'],
    ['de', 'Der sogenannte Plan.', 'sogenannte'],
    ['de', 'Die Spezialoperation begann.', 'Spezialoperation'],
    ['de', 'Unsere Karte zeigt es.', 'Unsere'],
    ['de', 'Sie trafen sich in Kiew.', 'Kiew'],
    ['de', 'Die Kiewer Führung.', 'Kiewer'],
    ['de', 'Selenski kam.', 'Selenski'],
    ['de', 'Der Nato-Gipfel.', 'Nato'],
    ['de', 'Lugansk und Saporoschje.', 'Lugansk'],
    ['de', 'Sein Siegplan.', 'Siegplan'],
    ['de', 'Auf 3.5 Prozent.', '3.5'],
    ['de', 'Er sprach mit 1,000 Leuten.', '1,000'],
    ['uk', 'Режим упав.', 'Режим'],
    ['uk', 'Так званий план.', 'Так званий'],
    ['uk', 'Він нібито погодився.', 'нібито'],
    ['uk', 'Маріонетковий уряд.', 'Маріонетковий'],
    ['uk', 'Наша карта.', 'Наша'],
    ['uk', 'Зеленский прибув.', 'Зеленский'],
    ['uk', 'В Одессе.', 'Одессе'],
    ['uk', 'Это не українською.', 'Это'],
    ['uk', 'Пoїздка з латинською o.', 'Пoїздка'],
    ['uk', 'Він i вона.', 'i'],
    ['uk', 'Вони брали на протязі року.', 'на протязі'],
    ['uk', 'План перемоги і план перемоги.', 'план перемоги'],
    ['uk', 'На Україні була зустріч.', 'На Україні'],
    ['en', "It’s Rutte's trip.", "Rutte's"],
    ['de', 'Er sagte "ja".', '"ja".'],
    ['uk', 'Обʼєкт.', 'Обʼєкт.'],
    ['en', 'Two  spaces.', 'Two  spaces.'],
    ['en', 'A trip , then.', 'trip ,'],
    ['en', 'A trip - then.', 'trip - then.'],
    ['en', 'A trip — then.', '—'],
    ['en', 'A trip– then.', 'trip– then.'],
    ['en', 'From 12-14 March.', '12-14'],
    ['en', 'From 12 – 14 March.', '2 – 14'],
    ['en', 'And so on...', '...'],
  ])('%s: %s', (lang, text, word) => {
    expect(found(lang, text)).toContain(word);
  });

  test('says why, and what to write instead', () => {
    expect(checkStyle('Sie trafen sich in Kiew.', de)).toEqual([
      { found: 'Kiew', why: 'another spelling than elsewhere', instead: 'Kyjiw' },
    ]);
  });

  test('in a quote: only that it is long', () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    expect(found('en', `He said ‘${long}’.`)).toEqual([long]);
    expect(longQuotes([long, 'short'])).toHaveLength(1);
  });
});

describe('what is fine', () => {
  test.each<[Language, string]>([
    ['en', 'He spoke of ‘the regimes’ power, brutal as we know it!’ in Kyiv.'],
    ['en', 'The report has „autoritären Regimes“ (‘authoritarian regimes’).'],
    ['en', 'The US Defense Secretary, the Department of Defense and the Ukraine Defense Contact Group.'],
    ['en', 'In The Hague NATO’s Allies agreed on 5 per cent, at least 3.5 of them for core defence.'],
    [
      'en',
      'Each side would release 1,000 prisoners – 12–14 March, resolution ES-11/4, the 360-degree approach.',
    ],
    ['en', 'Crimea lies in Ukraine, and the claims are legal claims.'],
    ['de', 'Das Regiment zog um 17.30 Uhr ab; der Kyiv Independent berichtete.'],
    ['de', 'Rutte reiste nach Odessa (Odesa), am 23.–25. April, mit 1.000 Leuten und 3,5 Prozent.'],
    ['de', '„Siegplans“ schreibt der Bericht, „Kiew“ auch: ‚Regime‘.'],
    ['uk', 'Кожне з тверджень звірено; Рютте й eFP-групи, саміт у Гаазі, «так званий» план.'],
    ['uk', 'Прем’єр-міністр у Харкові – 24–26 червня, 3,5 % ВВП, напад на Україну.'],
    ['uk', 'Стратегія die-nachrichten.at та oe24.'],
  ])('%s: %s', (lang, text) => {
    expect(found(lang, text)).toEqual([]);
  });

  test('a heading or a button that asks', () => {
    expect(found('en', 'Wednesday or Thursday?', 'heading')).toEqual([]);
    expect(found('en', 'Reset the view?', 'interface')).toEqual([]);
  });

  test('a date as an example', () => {
    expect(found('en', 'Write 2025-04-23, 2025-04 or ISO 3166-1.', 'interface')).toEqual([]);
  });
});

test('all texts of a document are looked at, but no source titles, aliases or quotes', () => {
  const document = {
    languages: ['de', 'en'],
    title: 'Eins',
    sources: [{ id: 'a', title: 'Kiew!' }],
    actors: [
      { id: 'b', name: { de: 'Zwei', en: 'Two' }, aliases: ['Kiew'], roles: [{ title: { de: 'Drei' } }] },
    ],
    claims: [{ id: 'c', text: { de: 'Vier' }, quote: 'Kiew', checks: [{ note: 'Fünf' }] }],
    stories: [{ id: 'd', steps: [{ id: 'e', text: { en: 'Six' }, offers: [{ text: { en: 'Why?' } }] }] }],
  };
  expect(textsOf(document).map(({ way, lang, text, kind }) => [way, lang, text, kind])).toEqual([
    ['title', 'de', 'Eins', 'heading'],
    ['actors/b/name', 'de', 'Zwei', 'heading'],
    ['actors/b/name', 'en', 'Two', 'heading'],
    ['actors/b/roles/0/title', 'de', 'Drei', 'heading'],
    ['claims/c/text', 'de', 'Vier', 'prose'],
    ['claims/c/checks/0/note', 'de', 'Fünf', 'prose'],
    ['stories/d/steps/e/text', 'en', 'Six', 'prose'],
    ['stories/d/steps/e/offers/0/text', 'en', 'Why?', 'heading'],
  ]);
});

test('the interface is read from its source, by file and by key', () => {
  const texts = (path: string, source: string) =>
    textsIn(path, source).map(({ lang, text }) => `${lang} ${text}`);
  const words =
    "import { a } from './b.ts';\nexport const w = { back: 'Zurück', n: (n) => `${n} weitere, ${n}`, k: 'other' };";
  expect(texts('partDe.ts', words)).toEqual(['de Zurück', 'de □ weitere, □']);
  expect(texts('words.ts', "const W = { en: { a: 'Go back' }, uk: { a: 'Назад' }, c: 'Neither' };")).toEqual([
    'en Go back',
    'uk Назад',
  ]);
  expect(texts('x.ts', 'const W = { en: { a: \'Write {"a": 1}.\' } };')).toEqual(['en Write □.']);
});
