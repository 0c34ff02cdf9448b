/** Below these, in rem: no room for all buttons; controls and credits take less; short credits. */
const LOW = 11;
const SMALL = { width: 30, height: 20 };
const NARROW = 40;

/**
 * What a map of this size, px, is called in its styles. No container queries: those on height are asked twice in every
 * frame in which a word beside the map changes, once of a map without any height.
 */
export function sizeClasses(width: number, height: number): string {
  if (width === 0 || height === 0) return '';
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isSmall = width <= SMALL.width * rem || height <= SMALL.height * rem;
  return [height <= LOW * rem && 'low', isSmall && 'small', width <= NARROW * rem && 'narrow']
    .filter((name) => name !== false)
    .join(' ');
}
