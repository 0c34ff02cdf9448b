import type * as v from 'valibot';
import { COLLECTIONS, Head, type CollectionName } from '../definition.ts';
import type { Path } from '../problem.ts';
import { walk } from '../walk.ts';
import type { StrictProblem, Subject } from './problem.ts';

/** Texts that lack one of the dataset’s languages, or have one that is not among them and so is never shown. */
export function languageGaps({ document, holdings }: Subject): StrictProblem[] {
  const { languages } = document;
  const problems: StrictProblem[] = [];
  const look = (schema: v.GenericSchema, value: unknown, base: Path, id?: string) => {
    walk(schema, value, [], {
      text(path, text) {
        for (const problem of gapsOf(text, languages)) {
          problems.push({ ...problem, path: [...base, ...path, ...problem.path], ...(id ? { id } : {}) });
        }
      },
      unknownField: ignore,
      reference: ignore,
    });
  };
  look(Head, headOf(document), []);
  for (const [name, records] of Object.entries(holdings)) {
    for (const { raw, index, id } of records.values()) {
      look(COLLECTIONS[name as CollectionName], raw, [name, index], id);
    }
  }
  return problems;
}

/** The problems of one text; a plain string is in the first language. */
function* gapsOf(text: unknown, languages: readonly string[]): Generator<StrictProblem> {
  const isMap = typeof text === 'object' && text !== null && !Array.isArray(text);
  if (typeof text !== 'string' && !isMap) return;
  const texts = isMap ? (text as Record<string, unknown>) : { [languages[0]!]: text };
  const missing = languages.filter((language) => isBlank(texts[language]));
  if (missing.length > 0) {
    yield { path: [], rule: 'language-missing', severity: 'warning', value: text, expected: missing };
  }
  for (const language of Object.keys(texts)) {
    if (languages.includes(language)) continue;
    yield { path: [language], rule: 'language-not-declared', severity: 'warning', value: language };
  }
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

function headOf(document: object): object {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !(key in COLLECTIONS)));
}

function ignore(): void {
  // The ordinary check has seen to these.
}
