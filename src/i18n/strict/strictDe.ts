import type { StrictProblem, StrictRule } from '../../schema/strict/problem.ts';
import { choices, shown, type RuleWords } from '../problemWords.ts';

const quote = (text: string) => `„${text}“`;
const found = ({ value }: StrictProblem) => quote(shown(value));
const expected = (problem: StrictProblem) => quote(choices(problem).join(', '));
const list = (problem: StrictProblem) => choices(problem).map(quote).join(', ');
const code = (country: unknown) => String(country).toUpperCase();

const THIS: Readonly<Record<string, string>> = {
  categories: 'diese Kategorie',
  places: 'diesen Ort',
  actors: 'diesen Akteur',
  sources: 'diese Quelle',
};

/** The strict check in German. */
export const strictDe: RuleWords<StrictRule> = {
  'language-missing': (problem) => ({
    what: `Der Text fehlt in ${list(problem)}.`,
    fix:
      typeof problem.value === 'string'
        ? 'Schreiben Sie statt des bloßen Textes ein Objekt mit einem Text je Sprache aus „languages“.'
        : 'Ergänzen Sie ihn; ohne ihn ist hier eine andere Sprache zu lesen.',
  }),
  'language-not-declared': (problem) => ({
    what: `Der Text in ${found(problem)} wird nie gezeigt: Die Sprache steht nicht unter „languages“.`,
    fix: 'Ergänzen Sie dort die Sprache oder entfernen Sie den Text.',
  }),
  'event-without-source': () => ({
    what: 'Das Ereignis hat keine Quelle.',
    fix: 'Ergänzen Sie unter „sources“ die Kennungen der Quellen, die seine Texte belegen.',
  }),
  'claim-without-source': () => ({
    what: 'Die Aussage nennt nicht, wo sie zu lesen ist.',
    fix: 'Ergänzen Sie „in“ mit der Kennung der Quelle.',
  }),
  'one-sided': () => ({
    what: 'Die Aussage ist umstritten, aber keine Aussage von anderer Seite steht ihr entgegen.',
    fix: 'Ergänzen Sie die Aussage der anderen Seite mit eigenem „by“ und nennen Sie die eine in „opposes“ der anderen; oder wählen Sie einen anderen „status“.',
  }),
  'unknown-country': (problem) => ({
    what: `${code(problem.value)} ist kein Ländercode nach ISO 3166-1.`,
    fix:
      problem.expected === undefined
        ? 'Schreiben Sie den Code des Landes aus zwei Buchstaben, oder lassen Sie „country“ weg.'
        : `Der Punkt liegt in ${code(problem.expected)}: Schreiben Sie ${expected(problem)}.`,
  }),
  'outside-country': (problem) => ({
    what:
      problem.expected === undefined
        ? `Der Punkt liegt in keinem Land, auch nicht in ${code(problem.value)}.`
        : `Der Punkt liegt in ${code(problem.expected)}, nicht in ${code(problem.value)}.`,
    fix:
      problem.suggestion === undefined
        ? 'Berichtigen Sie „lat“ und „lon“ oder „country“.'
        : `Vielleicht sind „lat“ und „lon“ vertauscht: ${problem.suggestion}.`,
  }),
  'border-point': (problem) => ({
    what: `Auf der Grundkarte liegt ${found(problem)} nicht allein in ${code(problem.expected)}.`,
    fix: 'Das ist ein Fehler der Website, nicht der Datei: siehe scripts/basemap.',
  }),
  'after-as-of': (problem) => ({
    what: `Das Ereignis soll geschehen sein, doch sein Datum ${found(problem)} liegt nach dem Stand ${expected(problem)} („asOf“).`,
    fix: 'Berichtigen Sie das Datum, setzen Sie „status“ auf „planned“ oder „announced“, oder verschieben Sie „asOf“.',
  }),
  'far-date': (problem) => ({
    what: `${found(problem)} liegt von allen anderen Ereignissen weiter entfernt als das Zehnfache der Zeit, die diese umspannen.`,
    fix: 'Berichtigen Sie das Jahr; stimmt es, erwähnen Sie das Ereignis besser in einem Text.',
  }),
  'same-date': (problem) => ({
    what: `Das andere Datum ${found(problem)} ist noch einmal das eigentliche.`,
    fix: 'Berichtigen oder entfernen Sie es; wer das eigentliche Datum nennt, gehört in „sources“ von „when“.',
  }),
  'duplicate-source': (problem) => ({
    what: `${found(problem)} ist auch die Quelle ${expected(problem)}.`,
    fix: 'Behalten Sie eine der beiden und verweisen Sie überall auf sie.',
  }),
  'same-label': (problem) => {
    const [language, other] = choices(problem).map(quote);
    return {
      what: `In ${language} ist das Ereignis mit ${found(problem)} beschriftet, ${other} ebenso.`,
      fix: 'Geben Sie einem der beiden ein anderes „label“ von höchstens 24 Zeichen.',
    };
  },
  'same-name': (problem) => {
    const [language, other] = choices(problem).map(quote);
    return {
      what: `In ${language} heißt dies ${found(problem)}, ${other} ebenso.`,
      fix: 'Benennen Sie eines anders oder machen Sie eines daraus; Orte dürfen auch „within“ verschiedenen Orten liegen.',
    };
  },
  unused: (problem) => ({
    what: `Nichts verweist auf ${THIS[String(problem.expected)]}.`,
    fix: 'Verweisen Sie darauf oder entfernen Sie den Eintrag.',
  }),
};
