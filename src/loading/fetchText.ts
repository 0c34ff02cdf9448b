import { failed, type Failed, type LoadFailure } from './loadFailure.ts';
import { Watchdog } from './watchdog.ts';

/** How far a load has come. */
export interface Progress {
  readonly phase: 'download' | 'check';
  /** Bytes downloaded, or records checked. */
  readonly done: number;
  /** Undefined where the server does not say. */
  readonly total?: number;
}

/** Limits, progress and cancel of one fetch. */
interface FetchOptions {
  /** Bytes to accept, given the address after redirects. */
  readonly limitFor: (address: string) => number;
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: Progress) => void;
  readonly cache?: RequestCache;
  /** Without a byte for so long, the load fails. */
  readonly idleMs?: number;
  /** However steadily it trickles, the load fails after so long. */
  readonly overallMs?: number;
}

/** A text that has arrived whole. */
interface Fetched {
  readonly ok: true;
  readonly text: string;
  readonly bytes: number;
  /** After redirects. */
  readonly address: string;
}

const IDLE_MS = 20_000;
const OVERALL_MS = 300_000;

/** Fetches a text with limits, progress, time-out and cancel; never throws, never sends credentials. */
export async function fetchText(address: string, options: FetchOptions): Promise<Fetched | Failed> {
  const watchdog = new Watchdog(options.idleMs ?? IDLE_MS, options.overallMs ?? OVERALL_MS, options.signal);
  let bytes = 0;
  try {
    watchdog.start();
    const response = await watchdog.race(
      fetch(address, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: watchdog.signal,
        ...(options.cache ? { cache: options.cache } : {}),
      }),
    );
    if (!response.ok) return failed({ code: 'http', address, status: response.status });
    return await readBody(response, response.url || address, options, watchdog, (count) => (bytes = count));
  } catch {
    // fetch tells apart neither refused, nor unreachable, nor forbidden by CORS.
    return failed(causeOf(watchdog, address, bytes));
  } finally {
    watchdog.stop();
  }
}

async function readBody(
  response: Response,
  address: string,
  { limitFor, onprogress }: FetchOptions,
  watchdog: Watchdog,
  count: (bytes: number) => void,
): Promise<Fetched | Failed> {
  const limitBytes = limitFor(address);
  const announced = announcedBytes(response);
  if (announced !== undefined && announced > limitBytes) {
    watchdog.abandon();
    return failed({ code: 'too-large', address, limitBytes, bytes: announced });
  }
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const chunk = await watchdog.race(reader.read());
    if (chunk.done) break;
    watchdog.pat();
    bytes += chunk.value.byteLength;
    count(bytes);
    if (bytes > limitBytes) {
      watchdog.abandon();
      return failed({ code: 'too-large', address, limitBytes, bytes });
    }
    pieces.push(decoder.decode(chunk.value, { stream: true }));
    // What is announced is the compressed size where the server compresses: then it says nothing.
    const total = announced !== undefined && announced >= bytes ? { total: announced } : {};
    onprogress?.({ phase: 'download', done: bytes, ...total });
  }
  pieces.push(decoder.decode());
  return { ok: true, text: pieces.join(''), bytes, address };
}

function announcedBytes({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  const encoding = headers.get('content-encoding') ?? 'identity';
  return Number.isFinite(length) && encoding === 'identity' ? length : undefined;
}

function causeOf({ cause, limitMs }: Watchdog, address: string, bytes: number): LoadFailure {
  if (cause === 'timeout') return { code: 'timeout', address, seconds: Math.round(limitMs / 1000), bytes };
  return { code: cause === 'cancelled' ? 'cancelled' : 'network', address };
}
