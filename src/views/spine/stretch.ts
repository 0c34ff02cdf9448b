/** At most this many events are rendered; the rest is a button away at either end. */
const MOST = 400;
const STEP = 200;

/** Which part of `length` events is rendered: from `start` up to, not including, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch that begins at `start`, moved so that it is as full as it can be. */
export function stretchFrom(start: number, length: number): Stretch {
  const from = Math.max(0, Math.min(start, length - MOST));
  return { start: from, end: Math.min(length, from + MOST) };
}

/** The stretch moved so that it holds `position`; the same start where it does already. */
export function stretchWith(position: number, { start, end }: Stretch): number {
  return position >= start && position < end ? start : Math.max(0, position - STEP);
}

/** Where the stretch starts after a step earlier or later. */
export function stepStretch(start: number, direction: 1 | -1): number {
  return Math.max(0, start + direction * STEP);
}
