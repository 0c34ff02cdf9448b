import { tokenAt } from './jsonTokens.ts';

/** Line and column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

type Path = readonly (string | number)[];

/** An object or list the reading is in, and the key or position it is at. */
interface Level {
  readonly isList: boolean;
  at: string | number;
}

/**
 * Where the values at these paths stand in a JSON text, in the order of the paths; where a path leads to nothing,
 * that of the innermost value on its way. The text is read once, whatever the number of paths.
 */
export function positionsOf(text: string, paths: readonly Path[]): Position[] {
  const wanted = new Set(paths.flatMap((path) => path.map((_, length) => key(path.slice(0, length + 1)))));
  const starts = startsOf(text, wanted);
  const positions = positionsIn(text, new Set(starts.values()));
  return paths.map((path) => {
    let length = path.length;
    while (length > 0 && !starts.has(key(path.slice(0, length)))) length--;
    return positions.get(starts.get(key(path.slice(0, length))) ?? 0)!;
  });
}

const key = (path: Path) => JSON.stringify(path);

/** Where each wanted value starts; of a key that is there twice the last counts, as it does for the parser. */
function startsOf(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const starts = new Map<string, number>();
  const levels: Level[] = [];
  let isKey = false;
  for (let at = 0; ;) {
    const { start, token } = tokenAt(text, at);
    if (levels.length === 0 && at === 0) starts.set('[]', start);
    if (token === undefined) return starts;
    at = start + token.length;
    const level = levels.at(-1);
    if (token === '}' || token === ']') {
      levels.pop();
      isKey = false;
    } else if (token === ',') {
      if (level?.isList) level.at = (level.at as number) + 1;
      isKey = level?.isList === false;
    } else if (isKey && level && token.startsWith('"')) {
      level.at = JSON.parse(token) as string;
      isKey = false;
    } else if (token !== ':') {
      const path = key(levels.map((open) => open.at));
      if (wanted.has(path)) starts.set(path, start);
      if (token === '{' || token === '[') levels.push({ isList: token === '[', at: token === '[' ? 0 : '' });
      isKey = token === '{';
    }
  }
}

function positionsIn(text: string, offsets: ReadonlySet<number>): Map<number, Position> {
  const positions = new Map<number, Position>();
  let line = 1;
  let lineStart = 0;
  for (const offset of [0, ...offsets].sort((a, b) => a - b)) {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < offset;) {
      line++;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    positions.set(offset, { line, column: offset - lineStart + 1 });
  }
  return positions;
}
