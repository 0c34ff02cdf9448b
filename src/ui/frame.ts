import { flushSync } from 'svelte';

/** One frame function for the page: state first, then DOM, then every canvas that changed, so that views never tear. */
const painters = new Set<() => void>();
const after = new Set<() => void>();
let pending = 0;
let isSoon = false;
let last = -Infinity;

/** Nearly a frame: a change after so much rest need not wait for the next one to begin. */
const REST_MS = 12;

/** Runs `paint` once in the next frame, after the DOM has taken in all state. */
export function paintNextFrame(paint: () => void): void {
  painters.add(paint);
  ask();
}

/** Runs `done` at the end of the next frame, when every painter has painted. */
export function afterNextPaint(done: () => void): void {
  after.add(done);
  ask();
}

/** Takes a painter back that has not run yet. */
export function forgetPaint(paint: () => void): void {
  painters.delete(paint);
}

/**
 * A change after rest is painted as soon as its own task is over: in time for what the screen shows next, and heard of by
 * whoever waits for it. While changes keep coming each frame paints once.
 */
function ask(): void {
  if (pending !== 0 || isSoon) return;
  if (performance.now() - last < REST_MS || document.documentElement.dataset['ready'] !== 'true') {
    pending = requestAnimationFrame(frame);
    return;
  }
  isSoon = true;
  queueMicrotask(frame);
}

function frame(): void {
  pending = 0;
  isSoon = false;
  // What is asked for while this goes on is for the next frame.
  last = Infinity;
  flushSync();
  // A painter may ask again for the next frame, so both sets are emptied first.
  const due = [...painters];
  painters.clear();
  for (const paint of due) paint();
  const finished = [...after];
  after.clear();
  for (const done of finished) done();
  last = performance.now();
}
