type EventList = typeof import('../../views/list/index.ts').EventList;

let arrived: EventList | undefined;

/** Fetches the list, which an embed shows behind a tab: only one that is nothing but a list waits for it. */
export async function fetchList(): Promise<EventList> {
  return (arrived ??= (await import('../../views/list/index.ts')).EventList);
}

/** The same where it is here already. */
export function list(): EventList | undefined {
  return arrived;
}
