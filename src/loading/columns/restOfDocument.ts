import type { WholeDataset } from '../../domain/dataset.ts';
import { checkInSteps, type CheckResult } from '../../schema/check.ts';
import { coerce } from '../../schema/coerce.ts';
import { COLLECTIONS } from '../../schema/definition.ts';
import { normaliseInSteps } from '../../schema/normalise.ts';
import { walk } from '../../schema/walk.ts';

/** What a document has beside its events, checked and normalised. */
export interface Rest {
  /** Without events; its places are those of the document. */
  readonly dataset: WholeDataset;
  readonly checked: CheckResult;
  /** Ids of the records events may refer to. */
  readonly ids: Readonly<Record<'categories' | 'places' | 'actors' | 'sources', ReadonlySet<string>>>;
}

/**
 * Checks and normalises a document whose events were read already: `hasEvent` says whether there is one of that id.
 * Undefined where the document must be checked as a whole.
 */
export function* readRest(
  json: unknown,
  hasEvent: (id: string) => boolean,
): Generator<number, Rest | undefined> {
  if (typeof json !== 'object' || json === null) return undefined;
  const named = eventsNamed(json);
  if (![...named].every(hasEvent)) return undefined;
  // Stand-ins, so that what refers to events finds them.
  const events = [...named].map((id) => ({ id, title: id }));
  const checked = yield* checkInSteps({ ...json, events });
  if (!checked.document) return undefined;
  const dataset = yield* normaliseInSteps({ ...checked.document, events: [] });
  const { categories, places, actors, sources } = checked.document;
  const ids = {
    categories: idsOf(categories),
    places: idsOf(places),
    actors: idsOf(actors),
    sources: idsOf(sources),
  };
  return { dataset, checked, ids };
}

/** Ids of the events that claims and stories refer to. */
function eventsNamed(json: object): Set<string> {
  const named = new Set<string>();
  for (const name of ['claims', 'stories'] as const) {
    const found = (json as Record<string, unknown>)[name];
    if (typeof found !== 'object' || found === null) continue;
    // A single record is taken for a list of one.
    for (const record of Array.isArray(found) ? (found as unknown[]) : [found]) {
      walk(COLLECTIONS[name], coerce(COLLECTIONS[name], record).value, [], {
        unknownField: () => undefined,
        reference: (_, id, collection) => {
          if (collection === 'events') named.add(id);
        },
      });
    }
  }
  return named;
}

function idsOf(records: readonly { readonly id: string }[] | undefined): Set<string> {
  return new Set((records ?? []).map(({ id }) => id));
}
