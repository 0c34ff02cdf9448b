import { beforeAll, describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../src/domain/edtf.ts';
import { citeWords } from '../../../src/i18n/cite.ts';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/messages.ts';
import { texText } from '../../../src/publish/cite/bibtex.ts';
import { writtenForms, type Cited } from '../../../src/publish/cite/cited.ts';
import type { App } from '../../../src/state/context.ts';
import { dateWords, timeText } from '../../../src/ui/timeText.ts';
import { event, smallDataset } from '../../fixtures/smallDataset.ts';
import { appIn } from '../../fixtures/viewHost.ts';

/** Every kind of date there is: each precision, qualifiers on either side, open and unknown ends, both calendars' edges. */
const DATES = [
  '2025',
  '2025-04',
  '2025-04-24',
  '2025-04-24T15',
  '2025-04-24T15:30',
  '2025-04-24T15:30:10',
  '2025-04-24T15:30/2025-04-24T17:00',
  '2025-04-24/2025-04-25',
  '2025-04/2025-06',
  '2024-11/2025-02',
  '2004/2006',
  '2004-06/2006',
  '2014-02-24~',
  '2004?',
  '2004%',
  '2014-02-27~/2014-03-21',
  '2014-02-27/2014-03-21~',
  '2004?/2006~',
  '2024-05~/2024-06%',
  '2022-02-24/..',
  '../2022-02',
  '2022-02~/..',
  '1985/',
  '/1985-04-12',
  '../..',
  '2025-21',
  '2024-24',
  '2024-24/..',
  '1999-24/2001-22',
  '156X',
  '156X~',
  '15XX',
  '2004-XX',
  '1985-04-XX',
  '-0043',
  '0000',
  '-0499/-0043',
  '0079',
  'Y170000002',
];

describe.each(INTERFACE_LANGUAGES)('in %s a citation says a date as the page does', (lang) => {
  let app: App;
  beforeAll(async () => (app = await appIn(lang)));
  const write = (cited: Cited) =>
    Object.fromEntries(writtenForms(cited, app, '2025-08-01').map(({ form, text }) => [form, text]));

  test.each(DATES)('%s, of an event', (edtf) => {
    const read = parseEdtf(edtf, { zone: 'Europe/Kyiv' });
    if (!read.ok) throw new Error(`${edtf}: ${read.reason}`);
    const said = citeWords[lang].event(timeText(read.time, app.locale));
    const forms = write({ kind: 'event', event: event({ id: 'x', title: { en: 'X' }, time: read.time }) });
    expect(forms.text).toContain(said);
    // Spaces that do not break are spaces to TeX.
    expect(forms.bibtex).toContain(`note = {${texText(said)}`);
  });

  test.each([...DATES, 'spring 2025'])('%s, of a source', (published) => {
    const { text } = write({ kind: 'source', source: { id: 'x', title: 'X', published } });
    expect(text).toContain(`, ${dateWords(published, app.locale)}`);
  });

  test.each(['2025', '2025-04', '2025-04-24~', '2025-04/2025-06'])('%s, of the data', (asOf) => {
    app.exploration.replaceDataset({ ...smallDataset, asOf, updated: asOf });
    const { text } = write({ kind: 'view' });
    const words = dateWords(asOf, app.locale);
    expect(text).toContain(citeWords[lang].asOf(words));
    expect(text).toContain(citeWords[lang].updated(words));
  });
});

test('and so it says them', async () => {
  const app = await appIn('en');
  const said = (edtf: string) => {
    const read = parseEdtf(edtf);
    if (!read.ok) throw new Error(edtf);
    const cited = event({ id: 'x', title: { en: 'X' }, time: read.time });
    return /Event: (.*?)\. In/.exec(
      writtenForms({ kind: 'event', event: cited }, app, '2025-08-01')[0]!.text,
    )?.[1];
  };
  expect(['2025-21', '2014-02-27~/2014-03-21', '2025-04-24T15:30'].map(said)).toEqual([
    'spring 2025',
    'about 27 February 2014 – 21 March 2014',
    '24 April 2025, 15:30',
  ]);
});
