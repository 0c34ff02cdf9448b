import type { Problem } from '../schema/problem.ts';
import { fetchText, type Progress } from './fetchText.ts';
import { limitFor } from './limits.ts';
import type { Loaded } from './loaded.ts';
import { failed, type LoadFailure } from './loadFailure.ts';
import { runWithRests } from './rest.ts';

/** What every load needs to know, and what it tells meanwhile. */
export interface LoadOptions {
  /** The page's own address. */
  readonly page: string;
  /** Whether the page is in a frame, where limits are lower. */
  readonly framed?: boolean;
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: Progress) => void;
  readonly idleMs?: number;
  readonly overallMs?: number;
}

/** Fetches, reads, checks and normalises a document from an address that `dataAddress` allowed. */
export async function loadForeign(address: string, options: LoadOptions): Promise<Loaded> {
  const fetched = await fetchText(address, {
    ...options,
    limitFor: (final) => limitFor(final, options.page, options.framed ?? false),
  });
  if (!fetched.ok) return fetched;
  return readDocument(fetched.text, { ...options, address: fetched.address, bytes: fetched.bytes });
}

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
      raw: read.json,
      origin: hostOf(address),
      bytes,
    };
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'cancelled', address });
    throw error;
  }
}

function failureOf(problem: Problem | undefined, address: string): LoadFailure {
  if (problem?.rule === 'version') {
    return { code: 'wrong-version', address, version: problem.value, supported: String(problem.expected) };
  }
  return { code: 'not-a-dataset', address, missing: problem?.expected === 'events' ? 'events' : 'object' };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
