/** A link between two things, in one direction. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** An arrow that closes a circle, and the way round: from its start over its end back to its start, the middle of a long one left out. */
export interface Closing<TArrow extends Arrow> {
  readonly arrow: TArrow;
  readonly circle: readonly string[];
}

/** Thousands of circles through thousands of events would fill the memory. */
const LONGEST_CIRCLE = 8;

/**
 * The arrows that lead back to where a walk along the others came from, in the order of the walk. There are some
 * exactly where there is a circle, and without them there is none.
 */
export function closingArrows<TArrow extends Arrow>(arrows: readonly TArrow[]): Closing<TArrow>[] {
  const leaving = new Map<string, TArrow[]>();
  for (const arrow of arrows) {
    const others = leaving.get(arrow.from);
    if (others) others.push(arrow);
    else leaving.set(arrow.from, [arrow]);
  }
  const found: Closing<TArrow>[] = [];
  const finished = new Set<string>();
  for (const start of leaving.keys()) walkFrom(start, leaving, finished, found);
  return found;
}

/** Depth first, by hand: a chain of events may be longer than the stack is deep. */
function walkFrom<TArrow extends Arrow>(
  start: string,
  leaving: ReadonlyMap<string, readonly TArrow[]>,
  finished: Set<string>,
  found: Closing<TArrow>[],
): void {
  if (finished.has(start)) return;
  /** What the walk came through: how many arrows it has followed from there, and how many steps from the start. */
  const open = new Map([[start, { followed: 0, depth: 0 }]]);
  const way = [start];
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const arrow = leaving.get(at)?.[open.get(at)!.followed++];
    if (!arrow) {
      way.pop();
      open.delete(at);
      finished.add(at);
    } else if (open.has(arrow.to)) {
      found.push({ arrow, circle: circleOf(way, open.get(arrow.to)!.depth) });
    } else if (!finished.has(arrow.to)) {
      open.set(arrow.to, { followed: 0, depth: way.length });
      way.push(arrow.to);
    }
  }
}

/** From the end of the way to where it first met the circle, and along it to the end again. */
function circleOf(way: readonly string[], from: number): string[] {
  const end = way.at(-1)!;
  if (way.length - from < LONGEST_CIRCLE) return [end, ...way.slice(from)];
  return [end, ...way.slice(from, from + LONGEST_CIRCLE - 3), '…', end];
}
