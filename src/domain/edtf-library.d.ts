/** The little of https://github.com/inukshuk/edtf.js that `edtf.ts` uses; the package has no types. */
declare module 'edtf' {
  export interface EdtfNode {
    readonly type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'List' | 'Set';
    readonly level: number;
    /** Of a date: year, month from 0, day …; of a season: year and code. */
    readonly values: readonly unknown[];
    /** Bits of the digits written as X, from the thousands of the year: 15 the year, 48 the month, 192 the day. */
    readonly unspecified?: number;
  }

  /** Reads EDTF up to `level`; throws where it cannot. */
  export function parse(text: string, constraints?: { readonly level?: number }): EdtfNode;
}
