import { describe, expect, test, vi } from 'vitest';
import { Lost, type Loss } from '../../src/shells/lost.svelte.ts';

const unreachable: Loss = { failure: { code: 'network', address: 'data/x.json' } };
const here = () => Promise.resolve(undefined);
const gone = () => Promise.resolve(unreachable);
const noCode = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

function start() {
  const reload = vi.fn<(before: () => void) => Promise<void>>(() => Promise.resolve());
  return { lost: new Lost(reload), reload };
}

describe('Lost', () => {
  test('keeps a loss until its own wish is fulfilled, whatever else succeeds', async () => {
    const { lost } = start();
    expect(await lost.attempt({ name: 'cite', ask: noCode })).toEqual({});
    expect(await lost.attempt({ name: 'texts of de', ask: here })).toBeUndefined();
    expect(lost.first).toBeDefined();
    expect(lost.first?.failure).toBeUndefined();
    await lost.attempt({ name: 'cite', ask: here });
    expect(lost.first).toBeUndefined();
  });

  test('asks again for all that was lost, and only for that', async () => {
    const { lost, reload } = start();
    const asks = [gone, gone, here].map((ask) => vi.fn(ask));
    for (const [index, ask] of asks.entries()) await lost.attempt({ name: `wish ${index}`, ask });
    asks[0]!.mockImplementation(here);
    await lost.retry();
    expect(asks.map(({ mock }) => mock.calls.length)).toEqual([2, 2, 1]);
    expect(lost.first).toMatchObject(unreachable);
    asks[1]!.mockImplementation(here);
    await lost.retry();
    expect(asks.map(({ mock }) => mock.calls.length)).toEqual([2, 3, 1]);
    expect(lost.first).toBeUndefined();
    expect(reload).not.toHaveBeenCalled();
  });

  test('of several wishes of one name the last counts, however late the others end', async () => {
    const { lost } = start();
    let fail = () => {};
    const slow = new Promise<Loss>((resolve) => (fail = () => resolve(unreachable)));
    const counted: boolean[] = [];
    const first = lost.attempt({
      name: 'language',
      ask: async (isLast) => {
        const loss = await slow;
        counted.push(isLast());
        return loss;
      },
    });
    await lost.attempt({ name: 'language', ask: here });
    fail();
    expect(await first).toEqual(unreachable);
    expect(counted).toEqual([false]);
    expect(lost.first).toBeUndefined();
  });

  test('loads the page again for code that stays missing, once it has noted what was wished for', async () => {
    const { lost, reload } = start();
    const onreload = vi.fn();
    await lost.attempt({ name: 'language', ask: noCode, onreload });
    expect(reload).not.toHaveBeenCalled();
    await lost.retry();
    expect(reload).toHaveBeenCalledOnce();
    expect(onreload).not.toHaveBeenCalled();
    reload.mock.calls[0]![0]();
    expect(onreload).toHaveBeenCalledOnce();
  });

  test('forgets what came by another way', async () => {
    const { lost } = start();
    await lost.attempt({ name: 'texts of de', ask: gone });
    lost.forget('texts of uk');
    expect(lost.first).toBeDefined();
    lost.forget('texts of de');
    expect(lost.first).toBeUndefined();
  });
});
