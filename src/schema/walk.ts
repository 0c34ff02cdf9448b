import type * as v from 'valibot';
import type { Collection, HoldsText, MayRepeat, PicksShape, RefersTo } from './fields.ts';
import type { Path } from './problem.ts';

/** What the walk reports on its way through a record. */
export interface Visitor {
  /** A field the definition does not know; `known` are those it does. */
  unknownField(path: Path, known: readonly string[]): void;
  /** An id that refers to another record. */
  reference(path: Path, id: string, collection: Collection): void;
  /** A text in several languages, whatever the author wrote there. */
  text?(path: Path, value: unknown): void;
  /** A list whose entries are told apart by what they say; gives the positions that are to be passed over. */
  distinct?(path: Path, list: readonly unknown[]): ReadonlySet<number>;
}

type Node = v.GenericSchema & Partial<PicksShape & RefersTo & HoldsText & MayRepeat> & Partial<Parts>;

interface Parts {
  readonly wrapped: v.GenericSchema;
  readonly item: v.GenericSchema;
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
  readonly options: readonly v.GenericSchema[];
}

/** Follows a value along its definition, without judging it. `path` is borrowed and given back unchanged. */
export function walk(
  schema: v.GenericSchema,
  value: unknown,
  path: (string | number)[],
  visitor: Visitor,
): void {
  const node = schema as Node;
  if (node.wrapped) {
    walk(node.wrapped, value, path, visitor);
    return;
  }
  if (node.refersTo) {
    if (typeof value === 'string') visitor.reference(path, value, node.refersTo);
    return;
  }
  if (node.holdsText) visitor.text?.(path, value);
  if (node.pick) {
    const option = node.options?.[node.pick(value)];
    if (option) walk(option, value, path, visitor);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (node.item && Array.isArray(value)) {
    const isDistinct = visitor.distinct && !node.mayRepeat && holdsNames(node.item);
    const skipped = isDistinct ? visitor.distinct!(path, value) : undefined;
    for (let index = 0; index < value.length; index++) {
      if (skipped?.has(index)) continue;
      path.push(index);
      walk(node.item, value[index], path, visitor);
      path.pop();
    }
  } else if (node.entries && !Array.isArray(value)) {
    walkFields(node.entries, value, path, visitor);
  }
}

function walkFields(
  entries: Readonly<Record<string, v.GenericSchema>>,
  value: object,
  path: (string | number)[],
  visitor: Visitor,
): void {
  for (const [key, part] of Object.entries(value)) {
    path.push(key);
    const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (schema) walk(schema, part, path, visitor);
    else if (!key.startsWith('x-')) visitor.unknownField([...path], Object.keys(entries));
    path.pop();
  }
}

/** Whether the entries of a list are texts, ids or objects around an id. */
function holdsNames(item: v.GenericSchema): boolean {
  const { type, pick, options } = item as Node;
  return type === 'string' || (pick !== undefined && options?.[0]?.type === 'string');
}
