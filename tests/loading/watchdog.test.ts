import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Watchdog } from '../../src/loading/watchdog.ts';

const IDLE_MS = 1000;
const OVERALL_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function started(cancel?: AbortSignal): Watchdog {
  const watchdog = new Watchdog(IDLE_MS, OVERALL_MS, cancel);
  watchdog.start();
  return watchdog;
}

describe('a load', () => {
  test('that is silent for too long is ended, and the limit that was passed is known', () => {
    const watchdog = started();
    vi.advanceTimersByTime(IDLE_MS);
    expect([watchdog.cause, watchdog.limitMs, watchdog.signal.aborted]).toEqual(['timeout', IDLE_MS, true]);
  });

  test('that keeps coming is ended by the overall limit', () => {
    const watchdog = started();
    for (let at = 0; at < OVERALL_MS; at += IDLE_MS / 2) {
      expect(watchdog.cause).toBeUndefined();
      watchdog.pat();
      vi.advanceTimersByTime(IDLE_MS / 2);
    }
    expect([watchdog.cause, watchdog.limitMs]).toEqual(['timeout', OVERALL_MS]);
  });

  test('keeps its first cause when it is cancelled or abandoned after a time-out', () => {
    const cancel = new AbortController();
    const watchdog = started(cancel.signal);
    vi.advanceTimersByTime(IDLE_MS);
    cancel.abort();
    watchdog.abandon();
    expect(watchdog.cause).toBe('timeout');
  });

  test('that was cancelled before it began is ended at once', () => {
    expect(started(AbortSignal.abort()).cause).toBe('cancelled');
  });

  test('that has stopped is ended by nothing more', () => {
    const cancel = new AbortController();
    const watchdog = started(cancel.signal);
    watchdog.stop();
    cancel.abort();
    vi.advanceTimersByTime(OVERALL_MS);
    expect([watchdog.cause, watchdog.signal.aborted]).toEqual([undefined, false]);
  });

  test('whose stream does not heed the signal is given up all the same', async () => {
    const watchdog = started();
    const answer = watchdog.race(new Promise(() => {}));
    vi.advanceTimersByTime(IDLE_MS);
    await expect(answer).rejects.toThrow('ended');
  });
});
