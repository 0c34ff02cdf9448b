/** How Chromium lets a page ask what its host allows; other browsers have nothing of the kind. https://www.w3.org/TR/permissions-policy-1/#introspection */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Whether the host lets a frame write to the clipboard or share, as far as that can be known before trying. */
export function isAllowed(feature: 'clipboard-write' | 'web-share'): boolean {
  return (document as WithPolicy).featurePolicy?.allowsFeature(feature) ?? true;
}

/** Copies a text. False: refused, as in frames without permission and on pages without https. */
export async function copyText(text: string): Promise<boolean> {
  // Trying all the same would be told to the host's console.
  if (!isAllowed('clipboard-write')) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
