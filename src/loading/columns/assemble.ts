import { boxAround } from '../../domain/extent.ts';
import type { EventColumns } from '../../engine/columns.ts';
import type { Ragged } from '../../engine/ragged.ts';
import { toText } from '../../schema/normaliseText.ts';
import type { ByteBuffer } from './byteBuffer.ts';
import { sharedOffsets } from './facetBuilder.ts';
import { facetColumns } from './facetColumns.ts';
import type { EventReader } from './eventReader.ts';
import type { EventScanner } from './eventScanner.ts';
import type { IdTable } from './idTable.ts';
import { PlaceCodes } from './placeCodes.ts';
import { placeLists } from './placeLists.ts';
import type { Rest } from './restOfDocument.ts';
import type { SlicedDocument } from './slicedDocument.ts';
import { timeColumns } from './timeColumns.ts';

/** What was read, the order of its rows found. */
export interface Ordered {
  readonly reader: EventReader;
  readonly scanner: EventScanner;
  readonly codes: PlaceCodes;
  readonly rest: Rest;
  /** The events of the rows, by their place in the document. */
  readonly order: Uint32Array;
  readonly ids: IdTable;
  readonly rowOf: (id: string) => number | undefined;
}

/** Puts what was read into the order of rows; yields for a rest, without having anything to hand on. */
export function* assemble(ordered: Ordered, buffer: ByteBuffer): Generator<void, SlicedDocument> {
  const { reader, scanner, codes, rest, order, ids } = ordered;
  const columns = yield* assembleColumns(ordered);
  const { dataset, checked } = rest;
  const { inline } = reader;
  const language = dataset.languages[0] ?? 'und';
  return {
    dataset,
    columns,
    slices: {
      bytes: buffer.take(),
      starts: inOrder(scanner.starts.values, order),
      ends: inOrder(scanner.ends.values, order),
      ids,
      former: new Map(),
    },
    inlineNames: {
      codes: inline.names.length > 0 ? inline.name.slice(0, codes.inline.length) : new Uint32Array(0),
      texts: inline.names.map((name) => toText(name, language)),
    },
    problems: checked.problems,
    moreProblems: checked.more,
    events: { total: order.length, loaded: order.length },
  };
}

function* assembleColumns({ reader, codes, rest, order, rowOf }: Ordered): Generator<void, EventColumns> {
  const { store, dates, named } = reader;
  const { dataset } = rest;
  const { length } = order;
  const shared = sharedOffsets(length);
  const times = timeColumns(store, dates.times, order);
  yield;
  const { places, marked } = placeLists(store.where, codes, order, shared);
  yield;
  const { facets, contested } = yield* facetColumns({
    reader,
    dataset,
    order,
    codes,
    places,
    shared,
    rowOf,
  });
  yield;
  const ofPlaces = codes.columns();
  yield;
  const categories = new Map(dataset.categories.map(({ id }, code) => [id, code]));
  const categoryCode = named.categories.texts.map((id) => categories.get(id) ?? -1);
  const importance = new Uint8Array(length);
  const category = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const event = order[row]!;
    importance[row] = store.importance[event]!;
    category[row] = categoryCode[store.category[event]!] ?? -1;
  }
  return {
    length,
    ...times,
    importance,
    category,
    hues: Uint8Array.from(dataset.categories, ({ hue }) => hue),
    contested,
    linking: new Uint32Array(0),
    places,
    marked,
    ...ofPlaces,
    facets,
    box: boxOf(marked, ofPlaces),
  };
}

function inOrder(values: Uint32Array, order: Uint32Array): Uint32Array<ArrayBuffer> {
  const ordered = new Uint32Array(order.length);
  for (let row = 0; row < ordered.length; row++) ordered[row] = values[order[row]!]!;
  return ordered;
}

/** Around every place at which something is marked. */
function boxOf({ codes }: Ragged, { placeLat, placeLon }: Pick<EventColumns, 'placeLat' | 'placeLon'>) {
  const isMet = new Uint8Array(placeLat.length);
  const lats = new Float64Array(placeLat.length);
  const lons = new Float64Array(placeLat.length);
  let length = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    if (isMet[code] === 1) continue;
    isMet[code] = 1;
    lats[length] = placeLat[code]!;
    lons[length++] = placeLon[code]!;
  }
  return boxAround(lats.subarray(0, length), lons.subarray(0, length));
}
