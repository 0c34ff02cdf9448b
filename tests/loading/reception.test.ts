import { afterEach, expect, test, vi } from 'vitest';
import { treeOfPlaces } from '../../src/engine/placeTree.ts';
import { Reception } from '../../src/loading/reception.ts';

/** A worker that says it is ready, and then what the test has it say. */
class Puppet {
  static last: Puppet | undefined;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | undefined;
  readonly got: { kind: string; bytes?: Uint8Array }[] = [];
  ended = false;

  constructor() {
    Puppet.last = this;
    queueMicrotask(() => this.onmessage?.({ data: { kind: 'ready' } }));
  }
  postMessage(message: { kind: string }): void {
    this.got.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  addEventListener(): void {
    // For whoever made it from a file, to let go of that.
  }
  breakDown(): void {
    this.onerror?.({ message: 'out of memory', preventDefault: () => undefined });
  }
}

const ADDRESS = 'https://example.org/a.json';
const piece = (size: number) => new Uint8Array(size);

function receive(): Reception {
  vi.stubGlobal('Worker', Puppet);
  vi.stubGlobal('requestAnimationFrame', setImmediate);
  return new Reception();
}
async function puppet(): Promise<Puppet> {
  await vi.waitFor(() => expect(Puppet.last?.onmessage).toBeDefined());
  await Promise.resolve();
  return Puppet.last!;
}

afterEach(() => {
  vi.unstubAllGlobals();
  Puppet.last = undefined;
});

test('bytes are kept until they are seen to be many and a worker is ready, then all are handed over', async () => {
  const reception = receive();
  reception.take(piece(300_000));
  expect([reception.isLarge, Puppet.last]).toEqual([false, undefined]);
  reception.take(piece(300_000));
  const worker = await puppet();
  await vi.waitFor(() => expect(worker.got).toHaveLength(2));
  reception.take(new Uint8Array(new ArrayBuffer(100), 20, 10));
  expect(worker.got.map(({ bytes }) => bytes?.buffer.byteLength)).toEqual([300_000, 300_000, 10]);
});

test.each([
  ['many', 600_000, false],
  ['many when unpacked', 200_000, true],
])('a worker is made ready when bytes are announced to be %s', async (_, bytes, isCompressed) => {
  const reception = receive();
  reception.expect(bytes, isCompressed);
  reception.take(piece(10));
  const worker = await puppet();
  expect([reception.text().length, worker.got]).toEqual([10, []]);
  await vi.waitFor(() => expect(worker.ended).toBe(true));
});

const placeTree = treeOfPlaces({ placeX: new Float64Array(0), placeY: new Float64Array(0) });

test('words are indexed when the document has been painted, or is not going to be', async () => {
  const document = { dataset: { languages: [], places: new Map() }, columns: {}, slices: {}, problems: [] };
  for (const paint of [setImmediate, () => undefined]) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reception = receive();
    vi.stubGlobal('requestAnimationFrame', paint);
    reception.take(piece(600_000));
    const worker = await puppet();
    const reading = reception.read(ADDRESS, {});
    await vi.waitFor(() => expect(worker.got.at(-1)).toEqual({ kind: 'end', address: ADDRESS }));
    worker.onmessage?.({ data: { kind: 'document', document } });
    expect(await reading).toMatchObject({ ok: true });
    expect(worker.got.at(-1)).toMatchObject({ kind: 'end' });
    await vi.waitFor(() => expect(worker.got.at(-1)).toEqual({ kind: 'index' }), { timeout: 2000 });
    expect(vi.getTimerCount()).toBe(0);
    worker.onmessage?.({ data: { kind: 'texts', texts: {}, placeTree } });
    expect(worker.ended).toBe(true);
    vi.useRealTimers();
    Puppet.last = undefined;
  }
});

test('a load that is given up ends the worker, ready or not', async () => {
  const reception = receive();
  reception.take(piece(600_000));
  reception.stop();
  const worker = await puppet();
  await vi.waitFor(() => expect(worker.ended).toBe(true));
});

test.each(['while the bytes are coming', 'while it reads', 'while it indexes words'])(
  'a worker that breaks down %s is ended, and whoever waits is told',
  async (when) => {
    const reception = receive();
    reception.take(piece(600_000));
    const worker = await puppet();
    await vi.waitFor(() => expect(worker.got).toHaveLength(1));
    if (when === 'while the bytes are coming') worker.breakDown();
    const reading = reception.read(ADDRESS, {});
    void reading.catch(() => undefined);
    if (when !== 'while the bytes are coming') {
      await vi.waitFor(() => expect(worker.got.at(-1)).toEqual({ kind: 'end', address: ADDRESS }));
      if (when === 'while it indexes words') {
        const document = {
          dataset: { languages: [], places: new Map() },
          columns: {},
          slices: {},
          problems: [],
        };
        worker.onmessage?.({ data: { kind: 'document', document } });
      }
      worker.breakDown();
    }
    if (when === 'while it indexes words') {
      const text = reading.then((read): unknown => (read.ok ? read.text : undefined));
      await expect(text).rejects.toThrow('out of memory');
    } else expect(await reading).toMatchObject({ failure: { code: 'broken-down', address: ADDRESS } });
    expect(worker.ended).toBe(true);
    // Nothing is left for later.
    if (when === 'while it indexes words')
      await vi.waitFor(() => expect(worker.got.at(-1)?.kind).toBe('index'));
  },
);
