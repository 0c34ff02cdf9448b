import { cutAtWord } from '../../domain/cutText.ts';
import type { CollectionName, PlaceRecord, TextField } from '../definition.ts';
import { LABEL_CHARACTERS } from '../eventParts.ts';
import type { Held } from '../held.ts';
import { warning, type StrictProblem, type StrictRule, type Subject } from './problem.ts';

/** A text a reader has to tell records apart by, and where it stands. */
interface Name {
  readonly field: string;
  readonly text: TextField;
  /** What is shown of it. */
  readonly cut?: (text: string) => string;
}

/** Events whose labels are the same, be they written or cut from the title. */
export function sameLabels(subject: Subject): Iterable<StrictProblem> {
  return alike('same-label', subject, 'events', (held) => {
    const { label, title } = held.value as { label?: TextField; title: TextField };
    if (label !== undefined) return { field: 'label', text: label };
    return { field: 'title', text: title, cut: (text) => cutAtWord(text, LABEL_CHARACTERS) };
  });
}

/** Categories, places and actors that are called the same; places only within the same larger one. */
export function* sameNames(subject: Subject): Generator<StrictProblem> {
  const name = ({ value }: Held) => ({ field: 'name', text: (value as { name: TextField }).name });
  const label = ({ value }: Held) => ({ field: 'label', text: (value as { label: TextField }).label });
  yield* alike('same-name', subject, 'categories', label);
  yield* alike('same-name', subject, 'places', name, ({ value }) => (value as PlaceRecord).within);
  yield* alike('same-name', subject, 'actors', name);
}

function* alike(
  rule: StrictRule,
  { document: { languages }, holdings }: Subject,
  collection: CollectionName,
  nameOf: (held: Held) => Name,
  contextOf: (held: Held) => string | undefined = () => undefined,
): Generator<StrictProblem> {
  const seen = new Map<string, string>();
  for (const held of holdings[collection].values()) {
    const { field, text, cut = String } = nameOf(held);
    for (const language of languages) {
      const written = inLanguage(text, language, languages[0]!);
      if (written === undefined) continue;
      const shown = cut(written);
      const key = JSON.stringify([language, contextOf(held), shown.normalize('NFC').trim().toLowerCase()]);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, held.id);
        continue;
      }
      const path = typeof text === 'string' ? [field] : [field, language];
      yield warning(rule, held, path, { value: shown, expected: [language, first] });
    }
  }
}

function inLanguage(text: TextField, language: string, first: string): string | undefined {
  if (typeof text === 'string') return language === first ? text : undefined;
  return text[language];
}
