import { claimsByEvent, isContested } from '../../domain/claims.ts';
import type { Claim, Dataset } from '../../domain/dataset.ts';
import type { Facet } from '../../domain/filter.ts';
import { ancestors, countryOf } from '../../domain/places.ts';
import { placeIdOf, type FacetCodes } from '../../engine/columns.ts';
import type { Ragged } from '../../engine/ragged.ts';
import { STATUSES } from '../../schema/eventParts.ts';
import type { CodeLists } from './eventStore.ts';
import type { EventReader } from './eventReader.ts';
import { FacetBuilder, type SharedOffsets } from './facetBuilder.ts';
import { Interner } from './interner.ts';
import type { PlaceCodes } from './placeCodes.ts';

/** What facets are made from. */
export interface FacetInput {
  readonly reader: EventReader;
  /** Beside its events. */
  readonly dataset: Dataset;
  /** The events of the rows. */
  readonly order: Uint32Array;
  readonly codes: PlaceCodes;
  /** Places of the rows. */
  readonly places: Ragged;
  readonly shared: SharedOffsets;
  readonly rowOf: (id: string) => number | undefined;
}

/** The facets of all rows; yields between them, without having anything to hand on. */
export function* facetColumns(
  input: FacetInput,
): Generator<void, { facets: Record<Facet, FacetCodes>; contested: Uint8Array<ArrayBuffer> }> {
  const { reader, order, shared } = input;
  const { store, named } = reader;
  const claims = claimsByRow(input);
  const cat = new FacetBuilder(named.categories.texts.length, shared);
  const status = new FacetBuilder(STATUSES.length, shared);
  for (const event of order) {
    if (store.category[event]! >= 0) cat.add(store.category[event]!);
    cat.endRow();
    status.add(store.status[event]!);
    status.endRow();
  }
  yield;
  const who = facetOfLists(store.who, named.actors.texts.length, order, shared);
  yield;
  const { where, country } = placeFacets(input);
  yield;
  const { source, srclang } = sourceFacets(input, claims);
  yield;
  const { claim, contested } = claimFacet(order.length, claims, shared);
  const facets = {
    cat: cat.finish((code) => named.categories.texts[code]!),
    who: who.finish((code) => named.actors.texts[code]!),
    where,
    country,
    status: status.finish((code) => STATUSES[code]!),
    claim,
    source,
    srclang,
  };
  return { facets, contested };
}

function claimsByRow({ dataset, rowOf }: FacetInput): Map<number, readonly Claim[]> {
  const claims = new Map<number, readonly Claim[]>();
  for (const [id, about] of claimsByEvent(dataset)) {
    const row = rowOf(id);
    if (row !== undefined) claims.set(row, about);
  }
  return claims;
}

function facetOfLists(
  lists: CodeLists,
  size: number,
  order: Uint32Array,
  shared: SharedOffsets,
): FacetBuilder {
  const facet = new FacetBuilder(size, shared);
  const { values } = lists.codes;
  for (const event of order) {
    for (let at = lists.starts.values[event]!, end = lists.endOf(event); at < end; at++)
      facet.add(values[at]!);
    facet.endRow();
  }
  return facet;
}

/** Places with all they lie within, and the countries of these. What has no name is nothing to filter by. */
function placeFacets({ codes, places, shared }: FacetInput) {
  const { ids, inline } = codes;
  const codeOf = new Map(ids.map((id, code) => [id, code]));
  const isNamed = (id: string) => Object.keys(codes.places.get(id)!.name).length > 0;
  const chains = ids.map((id) =>
    ancestors(codes.places, id)
      .filter(isNamed)
      .map((at) => codeOf.get(at)!),
  );
  const countries = new Interner();
  const countryCode = ids.map((id) => {
    const country = countryOf(codes.places, id);
    return country === undefined ? -1 : countries.codeOf(country);
  });
  const where = new FacetBuilder(codes.length, shared);
  const country = new FacetBuilder(countries.texts.length, shared);
  for (let row = 0; row + 1 < places.offsets.length; row++) {
    for (let at = places.offsets[row]!, end = places.offsets[row + 1]!; at < end; at++) {
      const code = places.codes[at]!;
      if (code >= ids.length) {
        if (inline.hasName(code - ids.length)) where.add(code);
        continue;
      }
      for (const one of chains[code]!) where.add(one);
      if (countryCode[code]! >= 0) country.add(countryCode[code]!);
    }
    where.endRow();
    country.endRow();
  }
  return {
    where: where.finish((code) => placeIdOf({ placeIds: ids }, code)),
    country: country.finish((code) => countries.texts[code]!),
  };
}

/** Sources of each row, with those claims about it are read in; and their languages. */
function sourceFacets(
  { reader, dataset, order, shared }: FacetInput,
  claims: ReadonlyMap<number, readonly Claim[]>,
) {
  const { named, store } = reader;
  const languages = new Interner();
  const languageOf = (id: string) => {
    const language = dataset.sources.get(id)?.language;
    return language === undefined ? -1 : languages.codeOf(language);
  };
  for (const id of dataset.sources.keys()) {
    named.sources.codeOf(id);
    languageOf(id);
  }
  const languageCode = named.sources.texts.map(languageOf);
  const source = new FacetBuilder(named.sources.texts.length, shared);
  const srclang = new FacetBuilder(languages.texts.length, shared);
  const add = (code: number) => {
    source.add(code);
    if (languageCode[code]! >= 0) srclang.add(languageCode[code]!);
  };
  const { starts, codes } = store.sources;
  order.forEach((event, row) => {
    for (let at = starts.values[event]!, end = store.sources.endOf(event); at < end; at++)
      add(codes.values[at]!);
    for (const claim of claims.get(row) ?? [])
      if (claim.in !== undefined) add(named.sources.codeOf(claim.in));
    source.endRow();
    srclang.endRow();
  });
  return {
    source: source.finish((code) => named.sources.texts[code]!),
    srclang: srclang.finish((code) => languages.texts[code]!),
  };
}

function claimFacet(length: number, claims: ReadonlyMap<number, readonly Claim[]>, shared: SharedOffsets) {
  const contested = new Uint8Array(length);
  const statuses = new Interner();
  for (const about of claims.values()) for (const { status } of about) statuses.codeOf(status);
  const facet = new FacetBuilder(statuses.texts.length, shared);
  for (let row = 0; row < length; row++) {
    const about = claims.get(row);
    for (const { status } of about ?? []) {
      facet.add(statuses.codeOf(status));
      if (isContested(status)) contested[row] = 1;
    }
    facet.endRow();
  }
  return { claim: facet.finish((code) => statuses.texts[code]!), contested };
}
