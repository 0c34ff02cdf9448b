import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MOST_HEARD, Patience } from '../../../src/shells/embed/patience.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('lets through what a host can mean, and of a flood only the last, once', () => {
  const [take, onfirst] = [vi.fn(), vi.fn()];
  const patience = new Patience<number>(take, onfirst);
  for (let at = 1; at <= 10_000; at++) patience.hear(at);
  expect(take).toHaveBeenCalledTimes(MOST_HEARD);
  expect(onfirst).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(take).toHaveBeenCalledTimes(MOST_HEARD + 1);
  expect(take).toHaveBeenLastCalledWith(10_000);
});

test('hears again when it is quiet, and nothing after its end', () => {
  const take = vi.fn();
  const patience = new Patience<number>(take, () => undefined);
  for (let at = 0; at <= MOST_HEARD; at++) patience.hear(at);
  vi.advanceTimersByTime(1001);
  take.mockClear();
  patience.hear(7);
  expect(take).toHaveBeenCalledExactlyOnceWith(7);
  for (let at = 0; at <= MOST_HEARD; at++) patience.hear(at);
  patience.stop();
  take.mockClear();
  vi.advanceTimersByTime(5000);
  expect(take).not.toHaveBeenCalled();
});

test.each([5, 8, 20, 130])('a flood of one every %d ms is heard in its order, to its last', (ms) => {
  const heard: number[] = [];
  const patience = new Patience<number>(
    (what) => heard.push(what),
    () => undefined,
  );
  const last = 3000 / ms;
  for (let at = 0; at <= last; at++) {
    patience.hear(at);
    vi.advanceTimersByTime(ms);
  }
  vi.advanceTimersByTime(2000);
  expect(heard).toEqual([...heard].sort((one, other) => one - other));
  expect(heard.at(-1)).toBe(Math.floor(last));
});
