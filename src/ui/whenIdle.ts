const POLL_MS = 50;

/** Runs `task` once the document is ready and the browser has time; returns a way to call it off. */
export function whenIdle(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const wait = () => {
    if (document.documentElement.dataset.ready !== 'true') timer = setTimeout(wait, POLL_MS);
    else if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(task, { timeout: 1000 });
    else timer = setTimeout(task, POLL_MS);
  };
  wait();
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
