/** Calls `act` at once, then at most every `everyMs`; the last call is never lost. `stop` drops what is waiting. */
export function throttle(
  act: () => void,
  everyMs: number,
): { readonly call: () => void; readonly stop: () => void } {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    last = performance.now();
    act();
  };
  return {
    call: () => {
      timer ??= setTimeout(run, Math.max(0, last + everyMs - performance.now()));
    },
    stop: () => clearTimeout(timer),
  };
}
