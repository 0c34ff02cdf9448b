import { failureOf } from './checkFailure.ts';
import { fetchBytes, type Progress } from './fetchText.ts';
import { limitFor } from './limits.ts';
import type { Loaded } from './loaded.ts';
import { failed } from './loadFailure.ts';
import { Reception } from './reception.ts';
import { runWithRests } from './rest.ts';

/** What every load needs to know, and what it tells meanwhile. */
export interface LoadOptions {
  /** The page's own address. */
  readonly page: string;
  /** Whether the page is in a frame, where limits are lower. */
  readonly framed?: boolean;
  /** Whether a redirection is a failure: it may lead to another server. */
  readonly stays?: boolean;
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: Progress) => void;
  readonly idleMs?: number;
  readonly overallMs?: number;
}

/** Fetches, reads, checks and normalises a document from an address that `dataAddress` allowed. */
export async function loadForeign(address: string, options: LoadOptions): Promise<Loaded> {
  const reception = new Reception();
  const fetched = await fetchBytes(
    address,
    {
      ...options,
      ...(options.onprogress ? { onprogress: nowAndThen(options.onprogress) } : {}),
      limitFor: (final) => limitFor(final, options.page, options.framed ?? false),
      onannounced: (bytes, isCompressed) => reception.expect(bytes, isCompressed),
    },
    (bytes) => reception.take(bytes),
  );
  if (!fetched.ok) {
    reception.stop();
    return fetched;
  }
  const { address: final, bytes } = fetched;
  if (!reception.isLarge) return readDocument(reception.text(), { ...options, address: final, bytes });
  const received = await reception.read(final, options);
  return received.ok ? { ...received, origin: hostOf(final), bytes } : received;
}

/** Bytes come in thousands of pieces, each of which would have the page write anew how many there are. */
function nowAndThen(onprogress: (progress: Progress) => void): (progress: Progress) => void {
  let told = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - told < NEWS_MS) return;
    told = now;
    onprogress(progress);
  };
}

const NEWS_MS = 50;

interface ReadOptions extends LoadOptions {
  readonly address: string;
  readonly bytes: number;
}

/** Reads, checks and normalises a document that is already here. */
export async function readDocument(text: string, options: ReadOptions): Promise<Loaded> {
  const { address, bytes, signal } = options;
  // Parser and checks stay out of what the shipped story needs.
  const [{ native }, { checkInSteps }, { normaliseInSteps }] = await Promise.all([
    import('../formats/native.ts'),
    import('../schema/check.ts'),
    import('../schema/normalise.ts'),
  ]);
  const read = native.read(text);
  if (!read.ok) return failed({ address, ...read.failure });
  const onstep = (done: number) => options.onprogress?.({ phase: 'check', done });
  try {
    const checked = await runWithRests(checkInSteps(read.json), onstep, signal);
    if (!checked.document) return failed(failureOf(checked.problems[0], address));
    const dataset = await runWithRests(normaliseInSteps(checked.document), onstep, signal);
    const { problems, more: moreProblems, events } = checked;
    return {
      ok: true,
      dataset,
      problems,
      moreProblems,
      events,
      origin: hostOf(address),
      bytes,
    };
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'cancelled', address });
    throw error;
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
