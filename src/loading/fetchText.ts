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
  /** Hears how many bytes are on their way, before the first has come; fewer than there are where the server compresses. */
  readonly onannounced?: (bytes: number, isCompressed: boolean) => void;
  readonly cache?: RequestCache;
  /** Redirections are not followed, but fail. */
  readonly stays?: boolean;
  /** Without a byte for so long, the load fails. */
  readonly idleMs?: number;
  /** However steadily it trickles, the load fails after so long. */
  readonly overallMs?: number;
}

/** A body that has arrived whole. */
interface Fetched {
  readonly ok: true;
  readonly bytes: number;
  /** After redirects. */
  readonly address: string;
}

const IDLE_MS = 20_000;
const OVERALL_MS = 300_000;

/** Fetches a text; see `fetchBytes`. */
export async function fetchText(
  address: string,
  options: FetchOptions,
): Promise<(Fetched & { readonly text: string }) | Failed> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  const fetched = await fetchBytes(address, options, (bytes) => {
    pieces.push(decoder.decode(bytes, { stream: true }));
  });
  if (!fetched.ok) return fetched;
  pieces.push(decoder.decode());
  return { ...fetched, text: pieces.join('') };
}

/**
 * Fetches a body with limits, progress, time-out and cancel, and hands on its pieces as they come; never throws, never
 * sends credentials.
 */
export async function fetchBytes(
  address: string,
  options: FetchOptions,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<Fetched | Failed> {
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
        ...(options.stays ? { redirect: 'error' } : {}),
      }),
    );
    if (!response.ok) return failed({ code: 'http', address, status: response.status });
    return await readBody(response, response.url || address, options, watchdog, (piece, sofar) => {
      bytes = sofar;
      take(piece);
    });
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
  { limitFor, onprogress, onannounced }: FetchOptions,
  watchdog: Watchdog,
  take: (piece: Uint8Array<ArrayBuffer>, sofar: number) => void,
): Promise<Fetched | Failed> {
  const limitBytes = limitFor(address);
  const { length, isCompressed } = announcedBy(response);
  const announced = isCompressed ? undefined : length;
  if (announced !== undefined && announced > limitBytes) {
    watchdog.abandon();
    return failed({ code: 'too-large', address, limitBytes, bytes: announced });
  }
  if (length !== undefined) onannounced?.(length, isCompressed);
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const chunk = await watchdog.race(reader.read());
    if (chunk.done) break;
    watchdog.pat();
    bytes += chunk.value.byteLength;
    if (bytes > limitBytes) {
      watchdog.abandon();
      return failed({ code: 'too-large', address, limitBytes, bytes });
    }
    take(chunk.value, bytes);
    // What is announced is the compressed size where the server compresses: then it says nothing.
    const total = announced !== undefined && announced >= bytes ? { total: announced } : {};
    onprogress?.({ phase: 'download', done: bytes, ...total });
  }
  return { ok: true, bytes, address };
}

function announcedBy({ headers }: Response): { length: number | undefined; isCompressed: boolean } {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  const encoding = headers.get('content-encoding') ?? 'identity';
  return { length: Number.isFinite(length) ? length : undefined, isCompressed: encoding !== 'identity' };
}

function causeOf({ cause, limitMs }: Watchdog, address: string, bytes: number): LoadFailure {
  if (cause === 'timeout') return { code: 'timeout', address, seconds: Math.round(limitMs / 1000), bytes };
  return { code: cause === 'cancelled' ? 'cancelled' : 'network', address };
}
