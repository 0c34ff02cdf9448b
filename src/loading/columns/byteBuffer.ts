/** Bytes that arrive in pieces, one after the other in one buffer that doubles when it is full. */
export class ByteBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1 << 20) {
    this.bytes = new Uint8Array(capacity);
  }

  append(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.bytes.length) {
      const wider = new Uint8Array(Math.max(length, this.bytes.length * 2));
      wider.set(this.bytes.subarray(0, this.length));
      this.bytes = wider;
    }
    this.bytes.set(piece, this.length);
    this.length = length;
  }

  /** All bytes without spare room; the buffer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const { bytes, length } = this;
    this.bytes = new Uint8Array(0);
    this.length = 0;
    const buffer = bytes.buffer as Transferable;
    return buffer.transfer ? new Uint8Array(buffer.transfer(length)) : bytes.slice(0, length);
  }
}

/** Younger than some of the browsers we support: it gives spare room back without copying. */
interface Transferable extends ArrayBuffer {
  readonly transfer?: (length: number) => ArrayBuffer;
}
