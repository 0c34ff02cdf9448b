const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  // eslint-disable-next-line no-control-regex -- JSON strings must not hold control characters
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What stands at some position of a JSON text after white space, if that is JSON at all. */
export function tokenAt(text: string, position: number): { readonly start: number; readonly token?: string } {
  SPACE.lastIndex = position;
  SPACE.exec(text);
  const start = SPACE.lastIndex;
  TOKEN.lastIndex = start;
  const token = TOKEN.exec(text)?.[0];
  return token === undefined ? { start } : { start, token };
}
