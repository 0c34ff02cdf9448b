/** The number that the highest bar of a histogram stands for at full height: round, and kept while it fits, so that heights do not tremble. */
export class HistogramScale {
  #kept = 1;

  /** A number for bars of up to so many. */
  including(most: number): number {
    if (most > this.#kept || most < this.#kept * SHRINK_AT) this.#kept = roundAbove(Math.max(1, most));
    return this.#kept;
  }
}

/** The scales of one timeline. */
export class HistogramScales {
  readonly all = new HistogramScale();
  /** Of the lane for all the rest, where that would dwarf the others. */
  readonly rest = new HistogramScale();
}

const SHRINK_AT = 0.5;
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round number: 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30 … */
export function roundAbove(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  const digit = ROUND.find((each) => each * power >= count && Number.isInteger(each * power));
  return (digit ?? 10) * power;
}

/** The round number at or below one that is at least 1: 1, 2, 5, 10, 20, 50 … */
export function roundBelow(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  return (count >= 5 * power ? 5 : count >= 2 * power ? 2 : 1) * power;
}
