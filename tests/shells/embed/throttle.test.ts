import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { throttle } from '../../../src/shells/embed/throttle.ts';

describe('what is throttled', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('is done at most so often, and always once more after the last call', () => {
    const act = vi.fn();
    const { call } = throttle(act, 100);
    for (let ms = 0; ms < 1000; ms += 10) {
      call();
      vi.advanceTimersByTime(10);
    }
    expect(act.mock.calls.length).toBeLessThanOrEqual(11);
    const before = act.mock.calls.length;
    call();
    vi.advanceTimersByTime(200);
    expect(act).toHaveBeenCalledTimes(before + 1);
  });

  test('is not done any more once it is stopped', () => {
    const act = vi.fn();
    const { call, stop } = throttle(act, 100);
    call();
    stop();
    vi.advanceTimersByTime(1000);
    expect(act).not.toHaveBeenCalled();
  });
});
