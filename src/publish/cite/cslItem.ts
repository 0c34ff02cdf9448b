/**
 * One work to cite, in the data model of the Citation Style Language: types and variables are those of CSL 1.0.2
 * (docs.citationstyles.org/en/stable/specification.html, appendices III and IV), the JSON is that of
 * github.com/citation-style-language/schema (`csl-data.json`). `license` is in the former and not yet in the latter.
 *
 * No library: citation-js brings a citation processor and parsers of 20 formats for the two writers needed here.
 */
export interface CslItem {
  /** ASCII and fit for a BibTeX key. */
  readonly id: string;
  /** An event is an `entry` of a database, a view a `dataset`; a source is a page, or a document where it has no address. */
  readonly type: 'entry' | 'dataset' | 'webpage' | 'document';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly 'event-date'?: CslDate;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** As of which day the data hold, in ISO 8601. */
  readonly version?: string;
  readonly license?: string;
  readonly language?: string;
  readonly URL?: string;
}

/** A name that is not to be taken apart: whoever is cited here is an institution. */
interface CslName {
  readonly literal: string;
}

/** A date by its numbers, as far as it is known; two for a range. What numbers cannot say is `literal`. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1–4, spring to winter. */
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** An item as a `.json` file that reference managers read: a list, even of one. */
export function cslJson(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}
