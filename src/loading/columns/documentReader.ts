import { assemble, type Ordered } from './assemble.ts';
import { ByteBuffer } from './byteBuffer.ts';
import { EventReader } from './eventReader.ts';
import { EventScanner } from './eventScanner.ts';
import type { EventTexts } from './eventTexts.ts';
import { buildIdTable, findRow } from './idTable.ts';
import { JsonBatch } from './jsonBatch.ts';
import { PlaceCodes } from './placeCodes.ts';
import { readRest, type Rest } from './restOfDocument.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import type { SlicedDocument } from './slicedDocument.ts';
import { settleTimes } from './timeColumns.ts';

/** Bytes of events that are read at a time. */
const BATCH_BYTES = 1 << 16;

/** A document that was read, and what a search looks through, by row. */
export interface ReadDocument {
  readonly document: SlicedDocument;
  readonly texts: EventTexts;
  /** The place in the texts of each row. */
  readonly order: Uint32Array;
}

/**
 * Reads a document into columns while its bytes arrive. Events are read as they come; what else there is, at the end.
 * It gives up whatever the check in `schema` would find something to say about: then the bytes are there to be read whole.
 */
export class DocumentReader {
  readonly buffer = new ByteBuffer();
  readonly #scanner = new EventScanner();
  readonly #batch = new JsonBatch();
  #events: EventReader | undefined = new EventReader();

  /** Takes the next bytes; yields how many events it has read. */
  *append(bytes: Uint8Array): Generator<number, void> {
    this.buffer.append(bytes);
    if (!this.#events) return;
    this.#scanner.scan(this.buffer.bytes, this.buffer.length);
    if (this.#scanner.irregular) this.#events = undefined;
    yield* this.#readBatches(BATCH_BYTES);
  }

  /** Reads what is left; yields how many events it has read. Undefined where the document must be read whole. */
  *finish(): Generator<number, ReadDocument | undefined> {
    yield* this.#readBatches(1);
    const events = this.#events;
    if (!events || this.#scanner.listEnd < 0) return undefined;
    this.#events = undefined;
    const ordered = yield* this.#putInOrder(events);
    if (!ordered) return undefined;
    const steps = assemble(ordered, this.buffer);
    let step = steps.next();
    while (!step.done) {
      yield events.store.length;
      step = steps.next();
    }
    return { document: step.value, texts: events.texts, order: ordered.order };
  }

  *#readBatches(least: number): Generator<number, void> {
    const { starts, ends } = this.#scanner;
    while (this.#events) {
      const from = this.#events.store.length;
      let to = from;
      const start = starts.values[from]!;
      while (to < ends.length && ends.values[to]! - start < BATCH_BYTES) to++;
      // One that is larger than a batch is one by itself.
      if (to === from && to < ends.length) to++;
      if (to === from || (to === ends.length && ends.values[to - 1]! - start < least)) return;
      if (!this.#readBatch(this.#events, from, to)) this.#events = undefined;
      yield to;
    }
  }

  #readBatch(events: EventReader, from: number, to: number): boolean {
    const { starts, ends } = this.#scanner;
    try {
      const records = this.#batch.read(this.buffer.bytes, starts.values[from]!, ends.values[to - 1]!);
      if (records.length !== to - from) return false;
      for (const record of records) if (!events.read(record)) return false;
      return true;
    } catch {
      // Not JSON: where it breaks off is for whoever reads the whole to find.
      return false;
    }
  }

  *#putInOrder(reader: EventReader): Generator<number, Ordered | undefined> {
    const { store, named, inline, dates } = reader;
    const json = this.#jsonBesideEvents();
    if (json === undefined) return undefined;
    const first = store.firstHash.subarray(0, store.length);
    const second = store.secondHash.subarray(0, store.length);
    const inDocument = buildIdTable(first, second);
    if (!inDocument) return undefined;
    const find = (id: string) => findRow(inDocument, id, (event) => this.#idOf(event));
    const rest = yield* readRest(json, (id) => find(id) !== undefined);
    if (!rest || !isComplete(reader, rest)) return undefined;
    const codes = new PlaceCodes(rest.dataset.places, inline, named.places.texts);
    settleTimes(store, dates, codes);
    yield store.length;
    const order = rowsInOrder(store.first.subarray(0, store.length), store.last.subarray(0, store.length));
    yield store.length;
    const isSorted = order.every((event, row) => event === row);
    const rows = isSorted ? order : inverse(order);
    // Whatever stands in the table are events in document order: their rows stand in the same places.
    if (!isSorted)
      for (let at = 0; at < inDocument.length; at++) inDocument[at] = renumbered(inDocument[at]!, rows);
    const rowOf = (id: string) => findRow(inDocument, id, (row) => this.#idOf(order[row]!));
    return { reader, scanner: this.#scanner, codes, rest, order, ids: inDocument, rowOf };
  }

  /** The document with an empty list of events; undefined where it is not JSON. */
  #jsonBesideEvents(): unknown {
    const { bytes, length } = this.buffer;
    const { listStart, listEnd } = this.#scanner;
    const before = new TextDecoder().decode(bytes.subarray(0, listStart));
    const after = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(listEnd, length));
    try {
      return JSON.parse(`${before}[]${after}`) as unknown;
    } catch {
      // Where it breaks off is for whoever reads the whole to find.
      return undefined;
    }
  }

  #idOf(event: number): string {
    const { starts, ends } = this.#scanner;
    const [record] = this.#batch.read(this.buffer.bytes, starts.values[event]!, ends.values[event]!);
    return (record as { readonly id: string }).id;
  }
}

/** Whether all that events refer to is there. */
function isComplete({ named }: EventReader, { ids }: Rest): boolean {
  return (['categories', 'places', 'actors', 'sources'] as const).every((name) =>
    named[name].texts.every((id) => ids[name].has(id)),
  );
}

function inverse(order: Uint32Array): Uint32Array {
  const rows = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) rows[order[row]!] = row;
  return rows;
}

function renumbered(entry: number, rows: Uint32Array): number {
  return entry === 0 ? 0 : rows[entry - 1]! + 1;
}
