const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Reads entries of a JSON list that stand one behind the other, commas and white space between them included. */
export class JsonBatch {
  #list = new Uint8Array(1 << 18);
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** The entries from one byte to another; throws where they are not JSON. */
  read(bytes: Uint8Array, from: number, to: number): unknown[] {
    const length = to - from + 2;
    // Copied between brackets: a text put between brackets would be copied too, and is larger.
    if (length > this.#list.length) this.#list = new Uint8Array(length * 2);
    const list = this.#list;
    list.set(bytes.subarray(from, to), 1);
    list[0] = OPEN_LIST;
    list[length - 1] = CLOSE_LIST;
    return JSON.parse(this.#decoder.decode(list.subarray(0, length))) as unknown[];
  }
}
