import { GrowingColumn } from '../../engine/growingColumn.ts';

/** Where the scanner is: outside the list of events, before it, between two of its entries, or in one. */
type Place = 'outside' | 'before' | 'between' | 'entry' | 'after';

/** What may come next between two entries. */
type Expected = 'entry' | 'entry-or-end' | 'comma-or-end';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** The bit that tells `{` from `[` and `}` from `]`: with it set, both are brackets that open, or close. */
const CURLY = 0x20;

const EVENTS = [...new TextEncoder().encode('events')];

/**
 * Finds the entries of the top-level list `events` in the bytes of a JSON object while they arrive. It follows strings
 * and brackets only: that the whole is JSON is for the parser to say, which reads the entries it found, and the document
 * with an empty list in place of `events`.
 */
export class EventScanner {
  readonly starts = new GrowingColumn();
  readonly ends = new GrowingColumn();
  /** Where the list of events starts, and where it ends; −1 as long as that is not known. */
  listStart = -1;
  listEnd = -1;
  /** Something unexpected was met: the document must be read whole. */
  irregular = false;

  #at = 0;
  #place: Place = 'outside';
  #expected: Expected = 'entry-or-end';
  #depth = 0;
  #inString = false;
  /** The bytes ended behind a backslash. */
  #isEscaped = false;
  #keyStart = 0;
  #keyEnd = 0;

  /** Goes on to where the bytes end at present. */
  scan(bytes: Uint8Array, end: number): void {
    while (this.#at < end && !this.irregular) {
      if (this.#place === 'entry') this.#scanEntry(bytes, end);
      else if (this.#place === 'between') this.#scanBetween(bytes, end);
      else if (this.#place === 'outside') this.#scanOutside(bytes, end);
      else if (this.#place === 'before') this.#scanBefore(bytes, end);
      else this.#at = end;
    }
  }

  /** To the end of a string, the quote included; false where the bytes end before it. */
  #skipString(bytes: Uint8Array, end: number): boolean {
    let at = this.#at;
    if (this.#isEscaped && at < end) {
      this.#isEscaped = false;
      at++;
    }
    while (at < end) {
      const byte = bytes[at++]!;
      if (byte === QUOTE) {
        this.#at = at;
        this.#inString = false;
        return true;
      }
      if (byte === BACKSLASH && at++ === end) this.#isEscaped = true;
    }
    this.#at = end;
    this.#inString = true;
    return false;
  }

  #scanEntry(bytes: Uint8Array, end: number): void {
    let inString = this.#inString;
    let depth = this.#depth;
    while (this.#at < end) {
      if (inString) {
        if (!this.#skipString(bytes, end)) break;
        inString = false;
      }
      let at = this.#at;
      while (at < end) {
        const byte = bytes[at++]!;
        if (byte === QUOTE) {
          inString = true;
          break;
        }
        if (byte < OPEN_LIST) continue;
        const bracket = byte | CURLY;
        if (bracket === OPEN_OBJECT) depth++;
        else if (bracket === CLOSE_OBJECT && --depth === 2) {
          this.#at = at;
          this.#endEntry();
          return;
        }
      }
      this.#at = at;
      this.#inString = inString;
    }
    this.#depth = depth;
  }

  #endEntry(): void {
    this.ends.push(this.#at);
    this.#depth = 2;
    this.#inString = false;
    this.#place = 'between';
    this.#expected = 'comma-or-end';
  }

  #scanBetween(bytes: Uint8Array, end: number): void {
    const byte = this.#nextSign(bytes, end);
    if (byte === -1) return;
    if (byte === OPEN_OBJECT && this.#expected !== 'comma-or-end') {
      this.starts.push(this.#at - 1);
      this.#depth = 3;
      this.#place = 'entry';
    } else if (byte === COMMA && this.#expected === 'comma-or-end') {
      this.#expected = 'entry';
    } else if (byte === CLOSE_LIST && this.#expected !== 'entry') {
      this.listEnd = this.#at;
      this.#depth = 1;
      this.#place = 'outside';
    } else this.irregular = true;
  }

  #scanBefore(bytes: Uint8Array, end: number): void {
    const byte = this.#nextSign(bytes, end);
    if (byte === -1) return;
    if (byte !== OPEN_LIST) {
      this.irregular = true;
      return;
    }
    this.listStart = this.#at - 1;
    this.#place = 'between';
  }

  #scanOutside(bytes: Uint8Array, end: number): void {
    if (this.#inString && !this.#endKey(bytes, end)) return;
    while (this.#at < end) {
      const byte = bytes[this.#at++]!;
      if (byte === QUOTE) {
        this.#keyStart = this.#at;
        if (!this.#endKey(bytes, end)) return;
      } else if (byte === COLON && this.#depth === 1) {
        if (this.#isKeyOfEvents(bytes)) return;
      } else if ((byte | CURLY) === OPEN_OBJECT) this.#depth++;
      else if ((byte | CURLY) === CLOSE_OBJECT && --this.#depth === 0) {
        this.#place = 'after';
        return;
      }
    }
  }

  #endKey(bytes: Uint8Array, end: number): boolean {
    const isWhole = this.#skipString(bytes, end);
    if (isWhole) this.#keyEnd = this.#at - 1;
    return isWhole;
  }

  /** A key that is written with escapes, and one that is there twice, is left to the parser. */
  #isKeyOfEvents(bytes: Uint8Array): boolean {
    const key = bytes.subarray(this.#keyStart, this.#keyEnd);
    if (key.includes(BACKSLASH)) this.irregular = true;
    else if (key.length === EVENTS.length && EVENTS.every((byte, at) => key[at] === byte)) {
      if (this.listStart >= 0) this.irregular = true;
      this.#place = 'before';
    }
    return this.irregular || this.#place === 'before';
  }

  /** The next byte that is no white space, and passes it; −1 where none has come yet. */
  #nextSign(bytes: Uint8Array, end: number): number {
    while (this.#at < end) {
      const byte = bytes[this.#at++]!;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
    }
    return -1;
  }
}
