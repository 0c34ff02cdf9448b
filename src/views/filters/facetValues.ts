import type { Dataset } from '../../domain/dataset.ts';
import type { Facet } from '../../domain/filter.ts';
import { fold } from '../../domain/fold.ts';
import { ancestors } from '../../domain/places.ts';
import { claimWords } from '../../i18n/claimWords.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { countryName, languageName } from '../../ui/countryName.ts';

/** A value the reader can filter by. */
export interface FacetValue {
  readonly value: string;
  readonly name: string;
  /** The language of the name where it is not the page's. */
  readonly lang: string | undefined;
  /** Where a place lies, to tell two of one name apart. */
  readonly within: string;
  /** Index into the facet's live counts. */
  readonly code: number;
  /** Events with it in the whole dataset: the order, which never changes while the counts do. */
  readonly total: number;
}

/** The values of a facet, the most frequent first; categories in the order of the dataset. */
export function facetValues(facet: Facet, dataset: Dataset, table: EventTable, locale: Locale): FacetValue[] {
  const { values, totals } = table.facets[facet];
  const found = values.map((value, code) => ({
    value,
    code,
    total: totals[code]!,
    ...nameOf(facet, value, dataset, locale),
  }));
  if (facet === 'cat') {
    const rank = new Map(dataset.categories.map(({ id }, at) => [id, at]));
    return found.sort((a, b) => (rank.get(a.value) ?? 0) - (rank.get(b.value) ?? 0));
  }
  const collator = new Intl.Collator(locale.lang);
  return found.sort((a, b) => b.total - a.total || collator.compare(a.name, b.name));
}

/** The name of one value, for a chip. */
export function nameOf(facet: Facet, value: string, dataset: Dataset, locale: Locale) {
  const named = (text: Parameters<Locale['text']>[0], within = '') => ({
    name: locale.text(text) || value,
    lang: locale.langOf(text),
    within,
  });
  switch (facet) {
    case 'cat':
      return named(dataset.categories.find(({ id }) => id === value)?.label);
    case 'who':
      return named(dataset.actors.get(value)?.name);
    case 'where': {
      const parent = ancestors(dataset.places, value)[1];
      return named(
        dataset.places.get(value)?.name,
        parent ? locale.text(dataset.places.get(parent)?.name) : '',
      );
    }
    case 'country':
      return { name: countryName(value, locale.lang), lang: undefined, within: '' };
    case 'status': {
      const { status } = locale.m;
      return {
        name: value in status ? status[value as keyof typeof status] : value,
        lang: undefined,
        within: '',
      };
    }
    case 'claim': {
      const { statuses } = claimWords(locale.lang);
      return { name: statuses[value as keyof typeof statuses], lang: undefined, within: '' };
    }
    case 'source': {
      const source = dataset.sources.get(value);
      return {
        name: source?.title ?? value,
        lang: source?.language === locale.lang ? undefined : source?.language,
        within: source?.publisher ?? '',
      };
    }
    case 'srclang':
      return { name: languageName(value, locale.lang), lang: undefined, within: '' };
  }
}

/** The values whose name has all words typed, whatever their accents. */
export function findValues(values: readonly FacetValue[], typed: string): readonly FacetValue[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return values;
  return values.filter(({ name, within }) => {
    const text = fold(`${name} ${within}`);
    return words.every((word) => text.includes(word));
  });
}
