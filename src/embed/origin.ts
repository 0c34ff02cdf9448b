/** An address of the web, whole; undefined where it is none. */
export function webAddress(address: string): URL | undefined {
  try {
    const url = new URL(address, document.baseURI);
    return address !== '' && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Where a frame's messages come from; a sandbox without an origin of its own says `null`. */
export function originOf(frame: HTMLIFrameElement): string | undefined {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : webAddress(frame.src)?.origin;
}
