import type { Atlas, Country } from './atlas.ts';

/** What the atlas draws apart but ISO 3166 does not know, by its `a3`; without a name it gets no label. */
const WITHOUT_ISO: Readonly<Record<string, { id: string; name?: FixedName }>> = {
  CYN: { id: 'x-cyn', name: { de: 'Nordzypern', en: 'Northern Cyprus', uk: 'Північний Кіпр' } },
  SOL: { id: 'x-sol', name: { de: 'Somaliland', en: 'Somaliland', uk: 'Сомаліленд' } },
  KAS: { id: 'x-kas' },
  IOA: { id: 'x-ioa' },
  // Known to every Intl.DisplayNames, though not to ISO.
  XKX: { id: 'xk' },
};

export interface FixedName {
  readonly de: string;
  readonly en: string;
  readonly uk: string;
}

/** The name of a country that Intl.DisplayNames cannot name; undefined for all others. */
export function fixedName(id: string): FixedName | undefined {
  return Object.values(WITHOUT_ISO).find((country) => country.id === id)?.name;
}

/** May a label stand there: does anything know its name? */
export const hasName = (id: string): boolean => !id.startsWith('x-') || fixedName(id) !== undefined;

/** `804` → `ua`. A numeric region is an alias in BCP 47, so canonicalising the tag translates it. */
function alpha2(numeric: string): string {
  const [tag] = Intl.getCanonicalLocales(`und-${numeric}`);
  const region = tag?.split('-')[1] ?? '';
  if (!/^[A-Z]{2}$/.test(region)) throw new Error(`no ISO 3166 alpha-2 code for ${numeric}`);
  return region.toLowerCase();
}

function codeOf({ id, properties }: Country): string {
  return WITHOUT_ISO[properties?.a3 ?? '']?.id ?? alpha2(id);
}

/** Countries under their lower-case alpha-2 code and nothing else; parts that share a code become one. */
export function codedCountries(atlas: Atlas): Country[] {
  const parts = new Map<string, number[][][]>();
  for (const country of atlas.objects.countries.geometries) {
    const code = codeOf(country);
    parts.set(code, [...(parts.get(code) ?? []), ...country.arcs]);
  }
  return [...parts].map(([id, arcs]) => ({ type: 'MultiPolygon', id, arcs }));
}
