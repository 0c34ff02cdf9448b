import type * as v from 'valibot';
import { coerce, coercionProblems } from './coerce.ts';
import { COLLECTIONS, Head, VERSION } from './definition.ts';
import type { Path } from './problem.ts';
import type { ProblemList } from './problemList.ts';
import { examine, repair } from './repair.ts';
import { repeatsIn } from './repeats.ts';
import { nearest } from './suggest.ts';
import { walk } from './walk.ts';

/** The fields beside the collections, mended: what is required and missing gets a stand-in. */
export function checkHead(document: Readonly<Record<string, unknown>>, problems: ProblemList): object {
  const written = Object.fromEntries(Object.entries(document).filter(([key]) => !(key in COLLECTIONS)));
  const { value, coercions } = coerce(Head, written);
  const head = value as Record<string, unknown>;
  const { problems: found, bad } = examine(Head, head, []);
  for (const problem of coercionProblems(coercions, [], found)) problems.add(problem);
  for (const problem of found) problems.add(problem);
  const repeated = reportUnknown(head, problems);
  const mended = { ...head };
  for (const [key, standIn] of Object.entries(STAND_INS)) {
    const schema: v.GenericSchema = Head.entries[key as keyof typeof STAND_INS];
    const value = head[key];
    mended[key] =
      repair(schema, value, [...examine(schema, value, []).bad, ...(key === 'languages' ? repeated : [])]) ??
      standIn(document);
  }
  return repair(
    Head,
    mended,
    bad.filter(([key]) => !((key as string) in STAND_INS)),
  ) as object;
}

const STAND_INS = {
  version: () => VERSION,
  id: () => 'dataset',
  title: () => '…',
  languages: (document: Readonly<Record<string, unknown>>) => languagesOf(document['title']),
} as const;

/** The languages of the title, where nobody names the dataset's; else “not known”. */
function languagesOf(title: unknown): string[] {
  const tags = typeof title === 'object' && title !== null ? Object.keys(title) : [];
  const good = tags.filter((tag) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag));
  return good.length > 0 ? good : ['und'];
}

/** Reports unknown fields, and languages named twice; gives the ways to those within their list. */
function reportUnknown(head: object, problems: ProblemList): Path[] {
  const repeated: Path[] = [];
  walk(Head, head, [], {
    unknownField(path, known) {
      const field = String(path.at(-1));
      const suggestion = nearest(field, path.length === 1 ? [...known, ...Object.keys(COLLECTIONS)] : known);
      const problem = { path, rule: 'unknown-field', severity: 'warning', value: field } as const;
      problems.add(suggestion === undefined ? problem : { ...problem, suggestion });
    },
    distinct(path, list) {
      const repeats = repeatsIn(list);
      for (const index of repeats) {
        repeated.push([index]);
        const problem = { rule: 'listed-twice', severity: 'warning', value: list[index] } as const;
        problems.add({ path: [...path, index], ...problem });
      }
      return repeats;
    },
    reference() {
      // The head refers to nothing.
    },
  });
  return repeated;
}
