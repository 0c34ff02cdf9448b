import type * as v from 'valibot';
import type { PicksShape } from './fields.ts';
import type { Path, Problem } from './problem.ts';

/** A value of the wrong type that can mean one thing only, and what it means. */
interface Coercion {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
  /** A type name, as the definition says it. */
  readonly expected: string;
}

/** A value with the types its definition asks for, as far as they are beyond doubt. */
interface Coerced {
  readonly value: unknown;
  readonly coercions: readonly Coercion[];
}

type Node = v.GenericSchema & Partial<PicksShape> & Partial<Parts>;

interface Parts {
  readonly wrapped: v.GenericSchema;
  readonly item: v.GenericSchema;
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
  readonly options: readonly v.GenericSchema[];
  readonly value: v.GenericSchema;
  readonly literal: unknown;
  readonly message: unknown;
}

/**
 * Follows a value along its definition and gives numbers written as texts, texts written as numbers, words for true
 * and false, and single values in place of lists (and lists of one in place of single values) the type that is
 * asked for. Never changes what it is given.
 */
export function coerce(schema: v.GenericSchema, value: unknown): Coerced {
  const coercions: Coercion[] = [];
  return { value: settle(schema, value, [], coercions), coercions };
}

/** Each coercion as a warning; `base` is the way to the record. What is wrong all the same is reported as that alone. */
export function coercionProblems(
  coercions: readonly Coercion[],
  base: Path,
  others: readonly Problem[],
): Problem[] {
  return coercions.flatMap(({ path, from, to, expected }) => {
    const whole = [...base, ...path];
    if (others.some((other) => leadsTo(whole, other.path))) return [];
    const suggestion = textOf(to);
    return {
      path: whole,
      rule: 'type-taken',
      severity: 'warning',
      value: from,
      expected,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}

function leadsTo(path: Path, further: Path): boolean {
  return path.length <= further.length && path.every((key, depth) => key === further[depth]);
}

function settle(node: Node, value: unknown, path: (string | number)[], coercions: Coercion[]): unknown {
  if (value === undefined || value === null) return value;
  if (node.wrapped) return settle(node.wrapped, value, path, coercions);
  const changed = converted(node, value);
  if (changed !== undefined) {
    coercions.push({ path: [...path], from: value, to: changed, expected: typeName(node) });
    return settle(node, changed, path, coercions);
  }
  const option = node.options && node.options[node.pick ? node.pick(value) : variantOf(node, value)];
  if (option) return settle(option, value, path, coercions);
  if (typeof value !== 'object') return value;
  const partOf = partsOf(node, value);
  if (!partOf) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, part] of Object.entries(value)) {
    const schema = partOf(key);
    if (!schema) continue;
    path.push(Array.isArray(value) ? Number(key) : key);
    const good = settle(schema, part, path, coercions);
    path.pop();
    if (good === part) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : copyOf(value)) as Record<string, unknown>;
    copy[key] = good;
  }
  return copy ?? value;
}

/** A copy with the same own fields, be one of them called `__proto__`. */
function copyOf(value: object): object {
  return Object.fromEntries(Object.entries(value));
}

/** The definition of each part of a value, where it has parts. */
function partsOf(node: Node, value: object): ((key: string) => v.GenericSchema | undefined) | undefined {
  if (Array.isArray(value)) return node.item && (() => node.item);
  const { entries } = node;
  if (entries) return (key) => (Object.hasOwn(entries, key) ? entries[key] : undefined);
  return node.type === 'record' ? () => node.value : undefined;
}

/** Which option of a definition told apart by its `type` fits. */
function variantOf(node: Node, value: unknown): number {
  const type = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined;
  if (type === undefined) return -1;
  const options = (node.options ?? []) as readonly Node[];
  return options.findIndex(({ entries = {} }) => (entries['type'] as Node | undefined)?.literal === type);
}

/** The one value of the right type that the author can have meant; undefined where there is none, or none is needed. */
function converted(node: Node, value: unknown): unknown {
  if (accepts(node, value)) return undefined;
  if (Array.isArray(value)) return value.length === 1 && accepts(node, value[0]) ? value[0] : undefined;
  const options = node.pick ? (node.options as readonly Node[]) : [node];
  for (const option of options) {
    const found = ofType(unwrapped(option), value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofType(node: Node, value: unknown): unknown {
  switch (node.type) {
    case 'string':
      return typeof value === 'number' ? textOfNumber(value) : undefined;
    case 'number':
      return typeof value === 'string' ? numberIn(value) : undefined;
    case 'literal':
      return typeof value === 'string' && numberIn(value) === node.literal ? node.literal : undefined;
    case 'boolean':
      return yesNoIn(value);
    case 'array':
      return isEntry(unwrapped(node.item as Node), value) ? [value] : undefined;
    default:
      return undefined;
  }
}

/** Whether a value can be an entry of a list. A number alone is no list of numbers: those are positions. */
function isEntry(item: Node, value: unknown): boolean {
  if (item.type === 'number' || item.type === 'array') return false;
  const options = item.pick ? (item.options as readonly Node[]) : [item];
  return accepts(item, value) || options.some((option) => ofType(unwrapped(option), value) !== undefined);
}

/** Whether a value has the type; looks no further than at the value itself. */
function accepts(schema: Node, value: unknown): boolean {
  const node = unwrapped(schema);
  if (node.pick) return node.pick(value) >= 0;
  switch (node.type) {
    case 'string':
    case 'picklist':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'literal':
      return value === node.literal;
    case 'array':
      return Array.isArray(value);
    default:
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function unwrapped(node: Node): Node {
  let inner = node;
  while (inner.wrapped) inner = inner.wrapped;
  return inner;
}

const PLAIN_NUMBER = /^\s*[-+−]?\d+(?:\.\d+)?\s*$/;

function numberIn(text: string): number | undefined {
  return PLAIN_NUMBER.test(text) ? Number(text.replace('−', '-')) : undefined;
}

/** Years and numbered ids, not what only a power of ten can write. */
function textOfNumber(value: number): string | undefined {
  return Number.isFinite(value) && /^-?\d+(?:\.\d+)?$/.test(String(value)) ? String(value) : undefined;
}

function yesNoIn(value: unknown): boolean | undefined {
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

function typeName(node: Node): string {
  const [rule, expected] = typeof node.message === 'string' ? node.message.split(':') : [];
  if (rule === 'type' && expected !== undefined) return expected;
  return node.type === 'literal' ? 'number' : 'text';
}

/** How what was taken is written as JSON, where that is short. */
function textOf(value: unknown): string | undefined {
  const isShort = (part: unknown) => typeof part !== 'object' || part === null;
  return isShort(value) || (Array.isArray(value) && value.every(isShort)) ? JSON.stringify(value) : undefined;
}
