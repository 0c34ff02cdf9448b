// https://developer.mozilla.org/en-US/docs/Web/API/DedicatedWorkerGlobalScope
import { treeOfPlaces } from '../engine/placeTree.ts';
import { DocumentReader } from './columns/documentReader.ts';
import { finishReading } from './columns/finishReading.ts';
import { indexTexts, searchTexts, type SearchTexts } from './columns/searchTexts.ts';
import { shallow } from './columns/shallow.ts';
import { buffersIn } from './columns/slicedDocument.ts';
import { toTheEnd } from './toTheEnd.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** More than is shown of any value. */
const SHOWN_DEPTH = 3;
const SHOWN_ENTRIES = 10;
/** How often the page hears how far it is. */
const NEWS_MS = 100;

const reader = new DocumentReader();
let searched: SearchTexts | undefined;
/** A copy: the columns themselves are handed over. */
let plane: Parameters<typeof treeOfPlaces>[0] | undefined;
let told = performance.now();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'bytes') toTheEnd(reader.append(data.bytes), tell);
  else if (data.kind === 'end') finish(data.address);
  else if (searched && plane) index(searched, plane);
};
say({ kind: 'ready' });

function finish(address: string): void {
  const outcome = toTheEnd(finishReading(reader, address), tell);
  if (!outcome.ok) {
    say({ kind: 'failed', failure: shown(outcome.failure) });
    return;
  }
  searched = searchTexts(outcome);
  const { placeX, placeY } = outcome.document.columns;
  plane = { placeX: placeX.slice(), placeY: placeY.slice() };
  const problems = outcome.document.problems.map(shown);
  const document = { ...outcome.document, problems };
  say({ kind: 'document', document }, buffersIn(document));
}

function index(searched: SearchTexts, plane: Parameters<typeof treeOfPlaces>[0]): void {
  const texts = toTheEnd(indexTexts(searched), () => undefined);
  const placeTree = treeOfPlaces(plane);
  say({ kind: 'texts', texts, placeTree }, [...buffersIn(texts), placeTree]);
}

/** A value that is wrong may be deeper than any stack, and a message is copied part by part. */
function shown<T extends object>(wrong: T): T {
  const cut = (value: unknown) => shallow(value, SHOWN_DEPTH, SHOWN_ENTRIES);
  if ('value' in wrong) return { ...wrong, value: cut(wrong.value) };
  return 'version' in wrong ? { ...wrong, version: cut(wrong.version) } : wrong;
}

function tell(done: number): void {
  const now = performance.now();
  if (now - told < NEWS_MS) return;
  told = now;
  say({ kind: 'progress', done });
}

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
