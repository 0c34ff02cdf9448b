import type { LoadFailure } from '../loading/loadFailure.ts';
import { megabytes, plural } from './plural.ts';
import { shown } from './problemWords.ts';
import type { InterfaceLanguage } from './messages.ts';
import type { DescribedProblem } from './problems.ts';

type Code = LoadFailure['code'];
type Words = Readonly<{
  [K in Code]: (failure: Extract<LoadFailure, { code: K }>) => Omit<DescribedProblem, 'where'>;
}>;

/** Why a dataset is not shown, in the reader's language: where, what, and how to mend it. */
export function describeFailure(failure: LoadFailure, lang: InterfaceLanguage): DescribedProblem {
  // Each code has its own words; the compiler cannot follow the pair through the table.
  const words = WORDS[lang][failure.code] as (failure: LoadFailure) => Omit<DescribedProblem, 'where'>;
  return { where: shown(failure.address), ...words(failure) };
}

const TEN_MB = 10_000_000;

function amount(bytes: number, lang: InterfaceLanguage): string {
  return megabytes(lang, bytes, bytes < TEN_MB ? 1 : 0);
}

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  en: {
    'bad-address': () => ({
      what: 'This is not an address data can be loaded from.',
      fix: 'Give the name of a dataset of this site, a file of this site, or an address that starts with https://.',
    }),
    network: () => ({
      what: 'The data could not be fetched: the server cannot be reached, or does not allow other pages to read them.',
      fix: 'Check the address and your connection. If the server is yours, let it send “Access-Control-Allow-Origin: *”.',
    }),
    http: ({ status }) => ({
      what: status === 404 ? 'There is no such file (404).' : `The server answered with error ${status}.`,
      fix:
        status === 404
          ? 'Check the address for typing mistakes.'
          : 'Try again later, or ask whoever runs the server.',
    }),
    timeout: ({ seconds, bytes }) => ({
      what: `The server was too slow: after ${seconds} seconds ${bytes === 0 ? 'nothing' : `only ${amount(bytes, 'en')}`} had come.`,
      fix: 'Try again, or put the file on a faster server.',
    }),
    'too-large': ({ limitBytes, bytes }) => ({
      what: `The file is too large: ${amount(bytes, 'en')} or more, where ${amount(limitBytes, 'en')} is the limit.`,
      fix: 'Load a smaller extract, or open the page outside the frame or on the site the data are on.',
    }),
    'not-json': ({ line, column }) => ({
      what: `The file is not valid JSON${line === undefined ? '' : `: line ${line}, column ${column ?? 1} cannot be read`}.`,
      fix: 'Look there for a missing comma, quotation mark or bracket; a truncated file must be uploaded again.',
    }),
    'web-page': () => ({
      what: 'The address leads to a web page, not to data.',
      fix: 'Use the address of the file itself, such as the one behind “Raw” or “Download”.',
    }),
    'not-a-dataset': ({ missing }) => ({
      what:
        missing === 'events'
          ? 'The file has no list “events”.'
          : 'The file holds JSON, but not an object with events.',
      fix: 'Start from {"version": 1, "id": …, "title": …, "languages": […], "events": […]}.',
    }),
    'wrong-version': ({ version, supported }) => ({
      what: `The file is version ${shown(version)}; this page reads version ${supported}.`,
      fix: `Save the data as version ${supported}, or open them in a newer page.`,
    }),
    'broken-down': () => ({
      what: 'The browser stopped reading the data, most likely because it ran out of memory.',
      fix: 'Close other tabs and try again, or load a smaller extract.',
    }),
    'page-error': () => ({
      what: 'The page failed while showing these data.',
      fix: 'Load the page again. If it fails again, tell whoever publishes it, with this address.',
    }),
    changed: () => ({
      what: 'The data were replaced on the server while the page was loading.',
      fix: 'Load the page again.',
    }),
    cancelled: () => ({ what: 'Loading was cancelled.', fix: 'Start it again when you like.' }),
  },
  de: {
    'bad-address': () => ({
      what: 'Von dieser Adresse lassen sich keine Daten laden.',
      fix: 'Geben Sie den Namen eines Datensatzes dieser Website an, eine Datei dieser Website oder eine Adresse, die mit https:// beginnt.',
    }),
    network: () => ({
      what: 'Die Daten ließen sich nicht abrufen: Der Server ist nicht erreichbar oder erlaubt anderen Seiten nicht, sie zu lesen.',
      fix: 'Prüfen Sie die Adresse und Ihre Verbindung. Ist es Ihr Server, lassen Sie ihn „Access-Control-Allow-Origin: *“ senden.',
    }),
    http: ({ status }) => ({
      what:
        status === 404
          ? 'Diese Datei gibt es nicht (404).'
          : `Der Server antwortete mit dem Fehler ${status}.`,
      fix:
        status === 404
          ? 'Prüfen Sie die Adresse auf Tippfehler.'
          : 'Versuchen Sie es später noch einmal, oder fragen Sie den Betreiber des Servers.',
    }),
    timeout: ({ seconds, bytes }) => ({
      what: `Der Server war zu langsam: Nach ${seconds} Sekunden ${bytes === 0 ? 'war nichts' : `waren erst ${amount(bytes, 'de')}`} angekommen.`,
      fix: 'Versuchen Sie es noch einmal, oder legen Sie die Datei auf einen schnelleren Server.',
    }),
    'too-large': ({ limitBytes, bytes }) => ({
      what: `Die Datei ist zu groß: mindestens ${amount(bytes, 'de')}, erlaubt sind ${amount(limitBytes, 'de')}.`,
      fix: 'Laden Sie einen kleineren Auszug, oder öffnen Sie die Seite außerhalb des Rahmens oder auf der Website, auf der die Daten liegen.',
    }),
    'not-json': ({ line, column }) => ({
      what: `Die Datei ist kein gültiges JSON${line === undefined ? '' : `: Zeile ${line}, Spalte ${column ?? 1} ist nicht lesbar`}.`,
      fix: 'Prüfen Sie, ob dort ein Komma, ein Anführungszeichen oder eine Klammer fehlt; eine abgebrochene Datei muss neu hochgeladen werden.',
    }),
    'web-page': () => ({
      what: 'Die Adresse führt zu einer Webseite, nicht zu Daten.',
      fix: 'Verwenden Sie die Adresse der Datei selbst, etwa die hinter „Raw“ oder „Download“.',
    }),
    'not-a-dataset': ({ missing }) => ({
      what:
        missing === 'events'
          ? 'Die Datei hat keine Liste „events“.'
          : 'Die Datei enthält JSON, aber kein Objekt mit Ereignissen.',
      fix: 'Beginnen Sie mit {"version": 1, "id": …, "title": …, "languages": […], "events": […]}.',
    }),
    'wrong-version': ({ version, supported }) => ({
      what: `Die Datei hat Version ${shown(version)}; diese Seite liest Version ${supported}.`,
      fix: `Speichern Sie die Daten als Version ${supported}, oder öffnen Sie sie in einer neueren Seite.`,
    }),
    'broken-down': () => ({
      what: 'Der Browser hat das Lesen der Daten abgebrochen, vermutlich weil sein Speicher nicht reichte.',
      fix: 'Schließen Sie andere Tabs und versuchen Sie es noch einmal, oder laden Sie einen kleineren Auszug.',
    }),
    'page-error': () => ({
      what: 'Beim Anzeigen dieser Daten ist auf der Seite ein Fehler aufgetreten.',
      fix: 'Laden Sie die Seite neu. Tritt der Fehler wieder auf, melden Sie ihn mit dieser Adresse dem Betreiber der Seite.',
    }),
    changed: () => ({
      what: 'Die Daten wurden auf dem Server ersetzt, während die Seite lud.',
      fix: 'Laden Sie die Seite neu.',
    }),
    cancelled: () => ({
      what: 'Das Laden wurde abgebrochen.',
      fix: 'Beginnen Sie von vorn, wann Sie möchten.',
    }),
  },
  uk: {
    'bad-address': () => ({
      what: 'За цією адресою дані завантажити неможливо.',
      fix: 'Укажіть назву набору даних цього сайту, файл цього сайту або адресу, що починається з https://.',
    }),
    network: () => ({
      what: 'Дані не вдалося отримати: сервер недоступний або не дозволяє іншим сторінкам їх читати.',
      fix: 'Перевірте адресу та з’єднання. Якщо сервер ваш, нехай він надсилає «Access-Control-Allow-Origin: *».',
    }),
    http: ({ status }) => ({
      what: status === 404 ? 'Такого файлу немає (404).' : `Сервер відповів помилкою ${status}.`,
      fix:
        status === 404
          ? 'Перевірте, чи немає в адресі описок.'
          : 'Спробуйте пізніше або зверніться до власника сервера.',
    }),
    timeout: ({ seconds, bytes }) => ({
      what: `Сервер відповідав надто повільно: за ${seconds} ${plural('uk', seconds, { one: 'секунду', few: 'секунди', other: 'секунд' })} ${bytes === 0 ? 'не надійшло нічого' : `надійшло лише ${amount(bytes, 'uk')}`}.`,
      fix: 'Спробуйте ще раз або розмістіть файл на швидшому сервері.',
    }),
    'too-large': ({ limitBytes, bytes }) => ({
      what: `Файл завеликий: щонайменше ${amount(bytes, 'uk')}, а дозволено ${amount(limitBytes, 'uk')}.`,
      fix: 'Завантажте менший витяг або відкрийте сторінку поза рамкою чи на сайті, де лежать дані.',
    }),
    'not-json': ({ line, column }) => ({
      what: `Файл не є правильним JSON${line === undefined ? '' : `: не читається рядок ${line}, стовпець ${column ?? 1}`}.`,
      fix: 'Перевірте, чи не бракує там коми, лапок або дужки; обірваний файл потрібно завантажити на сервер знову.',
    }),
    'web-page': () => ({
      what: 'За цією адресою – вебсторінка, а не дані.',
      fix: 'Візьміть адресу самого файлу, наприклад ту, що за кнопкою «Raw» або «Download».',
    }),
    'not-a-dataset': ({ missing }) => ({
      what:
        missing === 'events' ? 'У файлі немає списку «events».' : 'У файлі є JSON, але не об’єкт із подіями.',
      fix: 'Почніть із {"version": 1, "id": …, "title": …, "languages": […], "events": […]}.',
    }),
    'wrong-version': ({ version, supported }) => ({
      what: `Файл має версію ${shown(version)}; ця сторінка читає версію ${supported}.`,
      fix: `Збережіть дані у версії ${supported} або відкрийте їх у новішій версії сторінки.`,
    }),
    'broken-down': () => ({
      what: 'Браузер перервав читання даних, найімовірніше через нестачу пам’яті.',
      fix: 'Закрийте інші вкладки й спробуйте ще раз або завантажте менший уривок.',
    }),
    'page-error': () => ({
      what: 'Під час показу цих даних на сторінці сталася помилка.',
      fix: 'Завантажте сторінку ще раз. Якщо помилка повториться, повідомте про неї видавців сторінки, вказавши цю адресу.',
    }),
    changed: () => ({
      what: 'Поки сторінка завантажувалася, дані на сервері замінили.',
      fix: 'Завантажте сторінку ще раз.',
    }),
    cancelled: () => ({
      what: 'Завантаження перервано.',
      fix: 'Почніть знову, коли забажаєте.',
    }),
  },
};
