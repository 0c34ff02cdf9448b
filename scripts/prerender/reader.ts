import { formatInterval } from '../../src/domain/format.ts';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { parseEdtf } from '../../src/domain/edtf.ts';
import type { Interval } from '../../src/domain/interval.ts';
import { matchLanguage } from '../../src/domain/language.ts';
import { pickText, type Text } from '../../src/domain/text.ts';
import {
  INTERFACE_LANGUAGES,
  loadMessages,
  type InterfaceLanguage,
  type Messages,
} from '../../src/i18n/messages.ts';
import { timeWords } from '../../src/i18n/timeWords.ts';

/** A dataset in the words of one language, for pages made without a browser. */
export interface Reader {
  readonly dataset: WholeDataset;
  /** The content's language. */
  readonly lang: string;
  /** The language of words, dates and numbers: the content's, or one like it that the interface speaks. */
  readonly spoken: InterfaceLanguage;
  readonly messages: Messages;
  readonly text: (text: Text | undefined) => string;
  readonly date: (time: Interval) => string;
  /** “24–25 Apr 2025”. */
  readonly shortDate: (time: Interval) => string;
  /** An EDTF text of the dataset in words; as it is written where it cannot be read. */
  readonly dateOf: (edtf: string) => string;
}

/** Reads a dataset in one of its languages; its first without a wish. */
export async function readerOf(dataset: WholeDataset, lang = dataset.languages[0] ?? 'en'): Promise<Reader> {
  const spoken: InterfaceLanguage = matchLanguage([lang], INTERFACE_LANGUAGES) ?? 'en';
  const date = (time: Interval) => formatInterval(time, spoken, { words: timeWords[spoken] });
  return {
    dataset,
    lang,
    spoken,
    messages: await loadMessages(spoken),
    text: (text) => pickText(text, lang, dataset.languages).text,
    date,
    shortDate: (time) => formatInterval(time, spoken, { style: 'short', words: timeWords[spoken] }),
    dateOf: (edtf) => {
      const read = parseEdtf(edtf);
      return read.ok ? date(read.time) : edtf;
    },
  };
}
