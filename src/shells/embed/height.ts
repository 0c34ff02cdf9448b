/** Width of an embed and the height it wants there, CSS px; linear between, the same beyond either end. */
const POINTS = [
  [320, 640],
  [480, 560],
  [600, 500],
  [1000, 650],
] as const;

/** The height an embed wants at a width, whole CSS px: of its width alone, so that host and embed settle at once. */
export function heightFor(width: number): number {
  let [before, wanted] = POINTS[0] as readonly [number, number];
  for (const [at, height] of POINTS) {
    if (width <= at) {
      const share = at === before ? 0 : (Math.max(width, before) - before) / (at - before);
      return Math.round(wanted + share * (height - wanted));
    }
    [before, wanted] = [at, height];
  }
  return wanted;
}
