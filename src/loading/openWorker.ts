/**
 * A worker that takes the bytes of one document; undefined where none can be had, as in a page without an origin.
 * `onfailure` hears of one that breaks down later, until somebody else listens.
 */
export async function openWorker(onfailure: () => void): Promise<Worker | undefined> {
  try {
    const { default: DocumentWorker } = await import('./documentWorker.ts?worker&inline');
    const worker = new DocumentWorker();
    return await new Promise((resolve) => {
      worker.onmessage = () => {
        worker.onerror = () => {
          worker.terminate();
          onfailure();
        };
        resolve(worker);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        resolve(undefined);
      };
    });
  } catch {
    // Refused, or its code cannot be had: the page reads by itself.
    return undefined;
  }
}

/** What a worker that broke down says of it. */
export function failureOf({ message }: ErrorEvent): Error {
  return new Error(`The worker that reads the document broke down: ${message}`);
}
