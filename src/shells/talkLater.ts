/**
 * Begins a talk with the page around the frame once its code has come; does nothing where there is no such page. Returns
 * the end of it.
 */
export function talkLater(fetchTalk: () => Promise<() => () => void>): () => void {
  let end: (() => void) | undefined;
  let isOver = false;
  if (window.parent !== window)
    fetchTalk().then(
      (begin) => {
        if (!isOver) end = begin();
      },
      // Without it the frame is as it would be in a host that does not listen.
      () => undefined,
    );
  return () => {
    isOver = true;
    end?.();
  };
}
