const HYPHEN = 45;

/** Two hashes of an id, taken together in one pass, which also sees whether it is one: `[a-z0-9-]+`. */
export class IdHash {
  first = 0;
  second = 0;

  /** Sets both; false where the text is no id. */
  take(id: string): boolean {
    let first = FIRST_SEED;
    let second = SECOND_SEED;
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at);
      if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === HYPHEN)) return false;
      first = Math.imul(first ^ code, FIRST_PRIME);
      second = Math.imul(second ^ code, SECOND_PRIME);
      second ^= second >>> 15;
    }
    // Of a product only the upper bits depend on all of the text, and a table asks for the lower ones.
    first ^= first >>> 15;
    this.first = Math.imul(first, SECOND_PRIME) >>> 0;
    this.second = second >>> 0;
    return id.length > 0;
  }
}

const FIRST_SEED = 0x811c9dc5;
const FIRST_PRIME = 0x01000193;
const SECOND_SEED = 0x9e3779b9;
const SECOND_PRIME = 0x85ebca6b;
