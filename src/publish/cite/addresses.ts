import { printFragment } from '../../state/address.ts';
import { START_VIEW } from '../../state/viewState.ts';

/** The address of a view for a citation: how the reader likes the page to look is no part of it. */
export function viewAddress(address: string): string {
  const url = new URL(address);
  // Deleting writes the whole query anew, which may change how it is encoded.
  if (url.searchParams.has('theme')) url.searchParams.delete('theme');
  return url.href;
}

/** The address of an event and nothing else, on the page at `address`. */
export function eventAddress(address: string, event: string): string {
  const url = new URL(viewAddress(address));
  url.hash = printFragment({ ...START_VIEW, selected: event });
  return url.href;
}
