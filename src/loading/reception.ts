import type { Progress } from './fetchText.ts';
import type { LoadedDataset } from './loaded.ts';
import { openWorker } from './openWorker.ts';
import { failed, type Failed } from './loadFailure.ts';
import type { ToWorker } from './workerMessages.ts';

/** From so many bytes on a document is read into columns, and in a worker where one can be had. */
const LARGE_BYTES = 1 << 19;
/** How many times as large documents are that were compressed. */
const USUAL_RATIO = 5;

/** What becomes of a document, but for where it came from. */
export type Received = Omit<LoadedDataset, 'origin' | 'bytes'> | Failed;

/** What reading tells and heeds. */
export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: Progress) => void;
}

/** Not needed by small documents. */
const client = () => import('./workerClient.ts');

/** Takes the bytes of a document while they arrive, and has them read as soon as they are seen to be many. */
export class Reception {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  #worker: Worker | undefined;
  /** The worker broke down, and the bytes it had with it. */
  #isBroken = false;
  /** Settled once it is known whether there is a worker. */
  #opening: Promise<void> | undefined;

  /** So many bytes are on their way: if they will be many, a worker had better be ready. */
  expect(bytes: number, isCompressed: boolean): void {
    if (bytes > (isCompressed ? LARGE_BYTES / USUAL_RATIO : LARGE_BYTES)) this.#opening ??= this.#open();
  }

  take(piece: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(piece);
    this.#bytes += piece.byteLength;
    if (!this.isLarge) return;
    this.#opening ??= this.#open();
    this.#send();
  }

  /** Whether there are too many bytes to read them at once. */
  get isLarge(): boolean {
    return this.#bytes > LARGE_BYTES;
  }

  /** The text of a document that is not large. */
  text(): string {
    const decoder = new TextDecoder();
    const texts = this.#pieces.map((piece) => decoder.decode(piece, { stream: true }));
    this.stop();
    return texts.join('') + decoder.decode();
  }

  /** Reads a large document to its end, once all its bytes were taken. */
  async read(address: string, options: ReadingOptions): Promise<Received> {
    await this.#opening;
    if (!this.#worker) {
      const { readInPage } = await import('./readInPage.ts');
      return readInPage(this.#pieces, address, options);
    }
    try {
      const { readInWorker } = await client();
      if (this.#isBroken) return failed({ code: 'broken-down', address });
      return await readInWorker(this.#worker, address, options);
    } catch (error) {
      this.#worker.terminate();
      throw error;
    }
  }

  /** Lets go of everything. */
  stop(): void {
    this.#pieces = [];
    void this.#opening?.then(() => this.#worker?.terminate());
  }

  async #open(): Promise<void> {
    // On its way meanwhile; whether it has come is seen when it is needed.
    void client().catch(() => undefined);
    this.#worker = await openWorker(() => (this.#isBroken = true));
    if (this.isLarge) this.#send();
  }

  /** Hands over the bytes themselves: until there is somebody to take them they are kept. */
  #send(): void {
    const worker = this.#worker;
    if (!worker) return;
    for (const piece of this.#pieces) {
      const bytes = piece.byteLength === piece.buffer.byteLength ? piece : piece.slice();
      worker.postMessage({ kind: 'bytes', bytes } satisfies ToWorker, [bytes.buffer]);
    }
    this.#pieces = [];
  }
}
