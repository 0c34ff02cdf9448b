import type { Event, WholeDataset } from '../../domain/dataset.ts';
import type { Text } from '../../domain/text.ts';
import { columnsOf } from '../../engine/buildColumns.ts';
import { INLINE, type EventColumns } from '../../engine/columns.ts';
import { rowsById } from '../../engine/rowIds.ts';
import { native } from '../../formats/native.ts';
import { checkInSteps, type CheckResult } from '../../schema/check.ts';
import type { DatasetDocument, EventRecord } from '../../schema/definition.ts';
import { normaliseInSteps } from '../../schema/normalise.ts';
import { failureOf } from '../checkFailure.ts';
import { failed, type Failed } from '../loadFailure.ts';
import { ByteBuffer } from './byteBuffer.ts';
import type { ReadDocument } from './documentReader.ts';
import { EventTexts } from './eventTexts.ts';
import { IdHash } from './idHash.ts';
import { buildIdTable } from './idTable.ts';
import { shallow } from './shallow.ts';
import type { EventSlices, InlineNames, SlicedDocument } from './slicedDocument.ts';

/** How deep anything is that the application reads of an event. */
const DEEPEST = 12;
const SLICE = 1000;

/** Reads a document as small ones are read, with everything that is wrong with it; yields how many records it has seen. */
export function* readWhole(
  buffer: ByteBuffer,
  address: string,
): Generator<number, ({ readonly ok: true } & ReadDocument) | Failed> {
  const read = native.read(new TextDecoder().decode(buffer.take()));
  if (!read.ok) return failed({ address, ...read.failure });
  const checked = yield* checkInSteps(read.json);
  if (!checked.document) return failed(failureOf(checked.problems[0], address));
  const dataset = yield* normaliseInSteps(checked.document);
  const slices = yield* sliceEvents(checked.document, dataset.events);
  const texts = new EventTexts();
  for (const event of dataset.events) texts.add(event);
  const order = Uint32Array.from(dataset.events, (_, row) => row);
  return { ok: true, document: documentOf(dataset, slices, checked), texts, order };
}

function documentOf(dataset: WholeDataset, slices: EventSlices, checked: CheckResult): SlicedDocument {
  const columns = columnsOf(dataset);
  const declared = columns.placeIds.findIndex((id) => id.startsWith(INLINE));
  const placeIds = declared < 0 ? columns.placeIds : columns.placeIds.slice(0, declared);
  const inlinePlaces = columns.placeIds.length - placeIds.length;
  return {
    dataset: {
      ...dataset,
      events: [],
      places: new Map([...dataset.places].filter(([id]) => !id.startsWith(INLINE))),
    },
    columns: { ...columns, placeIds, inlinePlaces },
    slices,
    inlineNames: namesOfInline(dataset, columns, placeIds.length),
    problems: checked.problems,
    moreProblems: checked.more,
    events: checked.events,
  };
}

function* sliceEvents(document: DatasetDocument, events: readonly Event[]): Generator<number, EventSlices> {
  const records = new Map(document.events.map((record) => [record.id, record]));
  const encoder = new TextEncoder();
  const buffer = new ByteBuffer();
  const starts = new Uint32Array(events.length);
  const ends = new Uint32Array(events.length);
  const [first, second] = [new Uint32Array(events.length), new Uint32Array(events.length)];
  const hash = new IdHash();
  for (const [row, { id }] of events.entries()) {
    starts[row] = buffer.length;
    buffer.append(encoder.encode(textOf(records.get(id)!)));
    ends[row] = buffer.length;
    hash.take(id);
    first[row] = hash.first;
    second[row] = hash.second;
    if (row % SLICE === 0) yield row;
  }
  const ids = buildIdTable(first, second);
  // Ids made to collide find their rows like former ones.
  const former = ids ? formerIds(events) : rowsById(events);
  return { bytes: buffer.take(), starts, ends, ids: ids ?? new Uint32Array(1), former };
}

/** What authors add for themselves may be deeper than any stack. */
function textOf(record: EventRecord): string {
  return JSON.stringify(shallow(record, DEEPEST));
}

/** The check has seen to it that no event bears one of them today. */
function formerIds(events: readonly Event[]): Map<string, number> {
  return new Map(events.flatMap(({ formerIds: ids }, row) => ids.map((id) => [id, row] as const)));
}

function namesOfInline({ places }: WholeDataset, { placeIds }: EventColumns, declared: number): InlineNames {
  const texts: Text[] = [];
  const codes = Uint32Array.from(placeIds.slice(declared), (id) => {
    const { name } = places.get(id)!;
    return Object.keys(name).length > 0 ? texts.push(name) : 0;
  });
  return { codes: texts.length > 0 ? codes : new Uint32Array(0), texts };
}
