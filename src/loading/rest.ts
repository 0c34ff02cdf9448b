/** How long work may hold the page before others have a turn: half a frame. */
const TURN_MS = 8;

/**
 * Runs steps to their end, giving the page a turn whenever they have held it too long; `onstep` hears
 * what they yield just before. Rejects with the signal's reason when cancelled.
 */
export async function runWithRests<TStep, TResult>(
  steps: Generator<TStep, TResult>,
  onstep: (step: TStep) => void,
  signal?: AbortSignal,
): Promise<TResult> {
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    onstep(step.value);
    await rest();
    signal?.throwIfAborted();
    turn = performance.now();
  }
}

/** A macrotask, so that the page can paint; a message is not slowed down in the background as timers are. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
