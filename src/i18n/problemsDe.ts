import type { Problem } from '../schema/problem.ts';
import { nounsDe } from './problemNouns.ts';
import { asTaken, choices, fieldOf, roundTrip, shown, type ProblemWords } from './problemWords.ts';

const { types, records } = nounsDe;
const quote = (text: string) => `„${text}“`;
const found = ({ value }: Problem) => quote(shown(value));
const expected = (problem: Problem) => String(problem.expected ?? '');
const perhaps = ({ suggestion }: Problem, otherwise: string) =>
  suggestion === undefined ? otherwise : `Ist ${quote(suggestion)} gemeint?`;
const typeWords = (problem: Problem) => types[expected(problem) as keyof typeof types];
const recordWord = (name: string): string | undefined => records[name as keyof typeof records];

const MISSING: Readonly<Record<string, string>> = {
  categories: 'Keine Kategorie hat',
  places: 'Kein Ort hat',
  actors: 'Kein Akteur hat',
  sources: 'Keine Quelle hat',
  events: 'Kein Ereignis hat',
  claims: 'Keine Aussage hat',
};

const DATES = 'etwa 2024-10-03, 2024-10 oder 2025-04-24/2025-04-25';
const TIMES: Readonly<Record<string, string>> = {
  hour: 'Berichtigen Sie die Stunde: 00 bis 23, oder 24:00.',
  minute: 'Berichtigen Sie die Minute: 00 bis 59.',
  second: 'Berichtigen Sie die Sekunde: 00 bis 59; Schaltsekunden werden nicht gelesen.',
  offset: 'Berichtigen Sie den Abstand zu UTC, etwa Z, +02:00 oder -04:30.',
};

/** Problems in German. */
export const problemsDe: ProblemWords = {
  ...nounsDe,
  document: 'das Dokument',
  leftOut: ({ path }) => `${recordWord(String(path[0])) ?? 'Eintrag'} wird weggelassen.`,
  record: (name, position, id) =>
    `${recordWord(name)} ${position}${id === undefined ? '' : ` (${quote(shown(id))})`}`,
  entry: (position) => `Eintrag ${position}`,
  row: (row, column) => `Zeile ${row}${column === undefined ? '' : `, Spalte ${quote(column)}`}`,
  quote,
  rules: {
    'not-a-dataset': (problem) => ({
      what:
        problem.expected === 'events'
          ? 'Es gibt keine Liste „events“.'
          : 'Das Dokument ist kein Objekt mit Ereignissen.',
      fix: 'Beginnen Sie mit {"version": 1, "id": …, "title": …, "languages": […], "events": […]}.',
    }),
    version: (problem) => ({
      what: `Version ${shown(problem.value)} kann diese Seite nicht lesen.`,
      fix: `Verwenden Sie Version ${expected(problem)} des Formats oder eine neuere Seite.`,
    }),
    missing: (problem) => ({
      what: `${quote(fieldOf(problem))} fehlt.`,
      fix: `Ergänzen Sie das Feld ${quote(fieldOf(problem))}.`,
    }),
    empty: (problem) => ({
      what: `${quote(fieldOf(problem))} ist leer.`,
      fix: 'Füllen Sie das Feld aus oder lassen Sie es weg.',
    }),
    type: (problem) => ({
      what: `Gefunden: ${found(problem)}, erwartet: ${typeWords(problem)}.`,
      fix: perhaps(problem, `Schreiben Sie hier: ${typeWords(problem)}.`),
    }),
    'type-taken': (problem) => ({
      what: `Gefunden: ${found(problem)}, erwartet: ${typeWords(problem)}; gelesen wird es ${asTaken(problem) === undefined ? 'trotzdem' : `als ${asTaken(problem)!}`}.`,
      fix: `Schreiben Sie hier: ${asTaken(problem) ?? typeWords(problem)}.`,
    }),
    choice: (problem) => ({
      what: `${found(problem)} gehört nicht zu den hier erlaubten Wörtern.`,
      fix: perhaps(problem, `Erlaubt sind: ${choices(problem).join(', ')}.`),
    }),
    slug: (problem) => ({
      what: `${found(problem)} kann keine Kennung sein.`,
      fix: perhaps(problem, 'Verwenden Sie nur Kleinbuchstaben a–z, Ziffern und Bindestriche.'),
    }),
    'language-tag': (problem) => ({
      what: `${found(problem)} ist kein Sprachkürzel.`,
      fix: perhaps(problem, 'Verwenden Sie ein Kürzel wie de, en, uk oder pt-BR.'),
    }),
    latitude: (problem) => ({
      what: `Die geografische Breite ${shown(problem.value)} liegt nicht zwischen −90 und 90.`,
      fix: 'Berichtigen Sie „lat“; vielleicht sind „lat“ und „lon“ vertauscht.',
    }),
    longitude: (problem) => ({
      what: `Die geografische Länge ${shown(problem.value)} liegt nicht zwischen −180 und 180.`,
      fix: 'Berichtigen Sie „lon“; westlich von Greenwich ist sie negativ.',
    }),
    'number-range': (problem) => ({
      what: `${shown(problem.value)} liegt außerhalb des hier erlaubten Bereichs.`,
      fix: `Verwenden Sie eine Zahl von ${choices(problem).join(' bis ')}.`,
    }),
    ring: () => ({
      what: 'Dieser Ring hat zu wenige Positionen, um eine Fläche zu umschließen.',
      fix: 'Geben Sie ihm mindestens vier Positionen, die letzte gleich der ersten, oder lassen Sie „geometry“ weg.',
    }),
    'ring-open': () => ({
      what: 'Der Ring ist nicht geschlossen: Seine letzte Position ist nicht die erste. Er wird hier geschlossen.',
      fix: 'Wiederholen Sie am Ende die erste Position.',
    }),
    country: (problem) => ({
      what: `${found(problem)} ist kein Länderkürzel in Kleinbuchstaben.`,
      fix: perhaps(problem, 'Verwenden Sie die zwei Buchstaben nach ISO 3166-1, etwa ua oder nl.'),
    }),
    zone: (problem) => ({
      what: `${found(problem)} ist keine Zeitzone.`,
      fix: 'Verwenden Sie einen IANA-Namen, etwa Europe/Kyiv.',
    }),
    address: (problem) => ({
      what: `${found(problem)} ist keine Webadresse.`,
      fix: 'Verwenden Sie eine vollständige Adresse, die mit https:// beginnt.',
    }),
    'date-syntax': (problem) => ({
      what: `${found(problem)} ist kein lesbares Datum.`,
      fix: perhaps(problem, `Schreiben Sie es in EDTF, ${DATES}.`),
    }),
    'date-impossible': (problem) => ({
      what: `${found(problem)} gibt es im Kalender nicht.`,
      fix: 'Berichtigen Sie den Monat oder den Tag.',
    }),
    'time-impossible': (problem) => ({
      what: `${found(problem)} ist keine Uhrzeit.`,
      fix: TIMES[expected(problem)] ?? 'Berichtigen Sie die Uhrzeit.',
    }),
    'date-level': (problem) => ({
      what: `${found(problem)} ist EDTF der Stufe 2; gelesen werden die Stufen 0 und 1.`,
      fix: `Schreiben Sie es einfacher, ${DATES}.`,
    }),
    'date-reversed': (problem) => ({
      what: `${found(problem)} endet, bevor es beginnt.`,
      fix: 'Setzen Sie das frühere Datum an die erste Stelle.',
    }),
    'too-long': (problem) => ({
      what: `${found(problem)} ist länger als ${expected(problem).endsWith('words') ? `${parseInt(expected(problem), 10)} Wörter` : `${expected(problem)} Zeichen`}.`,
      fix: 'Kürzen Sie den Text; er wird sonst womöglich abgeschnitten.',
    }),
    'duplicate-id': (problem) => ({
      what:
        problem.expected === undefined
          ? `Die Kennung ${found(problem)} kommt zweimal vor.`
          : `Die Kennung ${found(problem)} gehört schon zu Eintrag ${expected(problem)}.`,
      fix: 'Geben Sie jedem eine eigene Kennung.',
    }),
    'listed-twice': (problem) => ({
      what: `${found(problem)} steht mehr als einmal in der Liste.`,
      fix: 'Entfernen Sie die Wiederholung.',
    }),
    'unknown-reference': (problem) => ({
      what: `${MISSING[expected(problem)]} die Kennung ${found(problem)}.`,
      fix: perhaps(
        problem,
        `Ergänzen Sie den Eintrag unter „${expected(problem)}“ oder berichtigen Sie die Kennung.`,
      ),
    }),
    circular: (problem) => ({
      what: `Der Ort liegt in sich selbst, auf dem Weg über ${found(problem)}.`,
      fix: 'Berichtigen Sie „within“.',
    }),
    'no-coordinates': () => ({
      what: 'Der Ort hat keine Koordinaten und liegt in keinem Ort, der welche hat: Er kann nicht auf die Karte.',
      fix: 'Ergänzen Sie „lat“ und „lon“.',
    }),
    'link-to-itself': () => ({
      what: 'Das Ereignis ist mit sich selbst verknüpft.',
      fix: 'Berichtigen Sie die Kennung in „event“ oder entfernen Sie die Verknüpfung.',
    }),
    'link-twice': (problem) => ({
      what: `Die Verknüpfung ${quote(expected(problem))} mit ${found(problem)} gibt es zweimal.`,
      fix: 'Entfernen Sie eine der beiden.',
    }),
    'link-circle': (problem) => ({
      what: `Die Verknüpfungen laufen im Kreis: ${roundTrip(problem)}.`,
      fix: 'Berichtigen oder entfernen Sie eine davon: Kein Ereignis geht sich selbst voraus oder ist Teil seiner selbst.',
    }),
    'link-against-time': (problem) => {
      const [rel, over, later] = choices(problem).map((word) => quote(shown(word)));
      return {
        what: `${rel} passt nicht zu den Daten: ${over} war schon vorbei, als ${later} begann.`,
        fix: 'Berichtigen Sie ein Datum, die Art der Verknüpfung oder das verknüpfte Ereignis.',
      };
    },
    'known-out-of-order': (problem) => ({
      what: `${found(problem)} steht nach ${quote(expected(problem))}, obwohl es früher liegt.`,
      fix: 'Ordnen Sie die Einträge, den ältesten zuerst.',
    }),
    'claim-without-event': () => ({
      what: 'Die Aussage gehört zu keinem Ereignis und steht daher bei keinem.',
      fix: 'Ergänzen Sie unter „events“ die Kennung mindestens eines Ereignisses, um das es geht.',
    }),
    'check-without-source': (problem) => ({
      what: `Das Urteil ${found(problem)} hat keine Quelle.`,
      fix: 'Ergänzen Sie „sources“ mit Kennungen von Quellen, die es belegen; nur „unverifiable“ und „incomplete“ brauchen keine.',
    }),
    'quote-without-language': (problem) => ({
      what: `Nirgends steht, in welcher Sprache ${found(problem)} zitiert ist.`,
      fix: 'Ergänzen Sie „language“ bei der Aussage oder bei der Quelle, die „in“ nennt: ein Kürzel wie de, en oder uk.',
    }),
    'opposes-itself': () => ({
      what: 'Die Aussage widerspricht sich selbst.',
      fix: 'Berichtigen Sie die Kennung in „opposes“ oder entfernen Sie sie.',
    }),
    'unknown-field': (problem) => ({
      what: `Das Feld ${found(problem)} ist unbekannt und bleibt ohne Wirkung.`,
      fix: perhaps(
        problem,
        'Entfernen Sie es, oder lassen Sie seinen Namen mit x- beginnen, wenn es Ihr eigenes ist.',
      ),
    }),
  },
};
