import { expect, test } from 'vitest';
import { sentencesOf } from '../../scripts/evidence/sentences.ts';

test.each<[string, string, string[]]>([
  ['full stops', 'One. Two.', ['One.', 'Two.']],
  ['paragraphs', 'A colon:\n\nNext', ['A colon:', 'Next']],
  [
    'abbreviations',
    'On St. Peter’s day Mr. Waltz left. He ran.',
    ['On St. Peter’s day Mr. Waltz left.', 'He ran.'],
  ],
  ['states', 'In the U.S. Congress it was heard.', ['In the U.S. Congress it was heard.']],
  [
    'decimals and domains',
    'At least 3.5 per cent, says oe24.at. So be it.',
    ['At least 3.5 per cent, says oe24.at.', 'So be it.'],
  ],
  [
    'questions quoted, with a translation',
    '„In Gefahr?“ (‘in danger?’) the headline asks. No.',
    ['„In Gefahr?“ (‘in danger?’) the headline asks.', 'No.'],
  ],
  ['our Markdown', '*203 days*. [See](https://example.org/a.b) **here**.', ['203 days.', 'See here.']],
  ['nothing', ' \n\n ', []],
])('tells sentences from %s', (_, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
