import type { Dataset } from '../../domain/dataset.ts';
import { formatDay } from '../../domain/format.ts';
import { parseDay } from '../../domain/isoTime.ts';
import type { Locale } from '../../state/locale.svelte.ts';

/** Where the data end, in calendar ms, and what to write there; undefined where the dataset does not say. */
export function asOfMark(
  dataset: Dataset,
  locale: Locale,
): { readonly at: number; readonly label: string } | undefined {
  const at = parseDay(dataset.asOf ?? '')?.from;
  if (at === undefined) return undefined;
  return { at, label: locale.m.timeline.asOf(formatDay(at, locale.lang, 'short')) };
}
