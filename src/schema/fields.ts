import * as v from 'valibot';
import type { RuleCode, TypeName } from './problem.ts';

/**
 * Small words the definition is written with. Every message is a rule code, optionally with what was
 * expected after a colon; `issues.ts` turns it into a problem.
 */

type Schema = v.GenericSchema;

/** A message as the checks write it. */
export const rule = (code: RuleCode, expected?: string): string => (expected ? `${code}:${expected}` : code);

/** A required field with its title and description for the published schema. */
export function required<const TSchema extends Schema>(schema: TSchema, title: string, description: string) {
  const wrapper = v.nonOptional(schema);
  // The JSON Schema converter does not know this wrapper; under this name it looks at what is wrapped.
  Object.assign(wrapper, { type: 'undefinedable' });
  return v.pipe(wrapper, v.title(title), v.description(description));
}

/** An optional field with its title and description for the published schema. */
export function optional<const TSchema extends Schema>(schema: TSchema, title: string, description: string) {
  return v.pipe(v.exactOptional(schema), v.title(title), v.description(description));
}

/** A list of anything. */
export const list = <const TSchema extends Schema>(item: TSchema) => v.array(item, rule('type', 'list'));

/** One word of a closed list. */
export const choice = <const TWords extends readonly string[]>(words: TWords) =>
  v.picklist(words, rule('choice', words.join('|')));

/**
 * One of several shapes, told apart by looking at the value, so that problems are reported against the
 * shape the author meant instead of "none of these fits".
 */
export function oneOf<const TOptions extends v.UnionOptions>(
  expected: TypeName,
  options: TOptions,
  pick: (value: unknown) => number,
) {
  const union = v.union(options, rule('type', expected));
  const picked: PicksShape = { pick };
  const tryAll = union['~run'].bind(union);
  const run: typeof tryAll = (dataset, config) => {
    const option = options[pick(dataset.value)];
    return option ? option['~run'](dataset, config) : tryAll(dataset, config);
  };
  return Object.assign(union, picked, { '~run': run });
}

/** A schema that chooses among its options; the walk follows the same choice. */
export interface PicksShape {
  readonly pick: (value: unknown) => number;
}

/** Picks 0 for text, 1 for an object. */
export const textOrObject = (value: unknown): number => {
  if (typeof value === 'string') return 0;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? 1 : -1;
};

/** Picks 0 for text, 1 for a list. */
export const textOrList = (value: unknown): number =>
  typeof value === 'string' ? 0 : Array.isArray(value) ? 1 : -1;

/** Records of the document that others refer to. */
export type Collection = 'categories' | 'places' | 'actors' | 'sources' | 'events' | 'claims' | 'stories';

/** A schema whose text is the id of a record. */
export interface RefersTo {
  readonly refersTo: Collection;
}

/** A list in which the same may stand more than once. */
export interface MayRepeat {
  readonly mayRepeat: true;
}

const repeating: MayRepeat = { mayRepeat: true };

/** Says of a list that an entry may come again, as on a way there and back. */
export const mayRepeat = <TSchema extends Schema>(schema: TSchema) => Object.assign(schema, repeating);

const SLUG = /^[a-z0-9-]+$/;

/** The id of a record: lower-case letters, digits and hyphens. */
export const Slug = v.pipe(v.string(rule('type', 'text')), v.regex(SLUG, rule('slug')));

/** The id of another record, which must exist. */
export function reference(collection: Collection) {
  const refersTo: RefersTo = { refersTo: collection };
  return Object.assign(
    v.pipe(v.string(rule('type', 'text')), v.regex(SLUG, rule('unknown-reference', collection))),
    refersTo,
  );
}

/** A text in one language only, as names and quotations are. */
export const Plain = v.pipe(v.string(rule('type', 'text')), v.minLength(1, rule('empty')));

/** BCP 47, in its general shape: nobody checks that such a language exists. */
export const LanguageTag = v.pipe(
  v.string(rule('type', 'text')),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, rule('language-tag')),
);

const Languages = v.record(LanguageTag, Plain, rule('type', 'text-or-languages'));

/** A schema for a text in several languages. */
export interface HoldsText {
  readonly holdsText: true;
}

const holdsText: HoldsText = { holdsText: true };

/** Says of a schema that its values are texts in several languages. */
export const inLanguages = <TSchema extends Schema>(schema: TSchema) => Object.assign(schema, holdsText);

/** A text in several languages; a plain string means the document's first language. */
export const Text = inLanguages(oneOf('text-or-languages', [Plain, Languages], textOrObject));
