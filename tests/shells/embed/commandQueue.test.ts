import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandQueue, MOST_WAITING, type Order } from '../../../src/shells/embed/commandQueue.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // As slow as frames that are painted.
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const goto = (event: string): Order => ({ command: { type: 'goto', event }, re: event });
const theme = (name: 'dark' | 'light'): Order => ({ command: { type: 'set', theme: name }, re: name });

function queue(carryOut: (order: Order) => Promise<unknown> = () => Promise.resolve()) {
  const done: unknown[] = [];
  const dropped: unknown[] = [];
  const commands = new CommandQueue(
    (order) => {
      done.push(order.re);
      return carryOut(order);
    },
    ({ re }) => dropped.push(re),
  );
  return { commands, done, dropped };
}

describe('commands of a host', () => {
  test('are carried out at once, one a frame, in their order', async () => {
    const { commands, done } = queue();
    for (const name of ['a', 'b', 'c']) commands.add(goto(name));
    expect(done).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(16);
    expect(done).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toEqual(['a', 'b', 'c']);
    commands.add(goto('d'));
    expect(done.at(-1)).toBe('d');
  });

  test('that are too many make place for later ones of their type, and the last is never far away', async () => {
    const { commands, done, dropped } = queue();
    commands.add(theme('dark'));
    for (let index = 0; index < 100; index++) commands.add(goto(`e${index}`));
    commands.add(theme('light'));
    await vi.advanceTimersByTimeAsync(16 * (MOST_WAITING + 3));
    expect(done.at(0)).toBe('dark');
    expect(done.slice(-2)).toEqual(['e99', 'light']);
    expect(done.length + dropped.length).toBe(102);
    expect(done.length).toBeLessThanOrEqual(MOST_WAITING + 2);
    expect(dropped).toContain('e0');
  });

  test('that fail, or of a frame that nobody sees, hold up none', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const { commands, done } = queue(() => Promise.reject(new Error('lost')));
    for (const name of ['a', 'b']) commands.add(goto(name));
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['a', 'b']);
  });

  test('that wait are forgotten when the talk is over', async () => {
    const { commands, done } = queue();
    for (const name of ['a', 'b']) commands.add(goto(name));
    commands.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['a']);
  });
});
