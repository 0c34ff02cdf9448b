/** For pages that nobody sees, which are not painted. */
const UNSEEN_MS = 1000;

/** When what there is has been painted; after a second at the latest, for pages that nobody sees are not painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
