import type { Precision } from './interval.ts';

/** Where in a sentence a date stands; languages with cases inflect by it. */
export type TimeRole = 'alone' | 'about' | 'roughly' | 'since' | 'until';

/** The few words about time that `Intl` does not have, per language. */
export interface TimeWords {
  /** “about 2014”: the text and how exact it is. */
  about(text: string, precision: Precision): string;
  /** “about”, where room or grammar asks for an abbreviation: “c. 2014”. */
  roughly(text: string): string;
  since(text: string, precision: Precision): string;
  until(text: string, precision: Precision): string;
  /** Neither end is known. */
  readonly unknown: string;
  /** Both ends are open. */
  readonly unbounded: string;
  /** Code 21–24 (spring … winter) and its year or years, “2024/25”. */
  season(code: number, years: string, role: TimeRole): string;
  /** By the first year: 1560. */
  decade(year: number, role: TimeRole): string;
  /** By number: 16 for the years 1500–1599. */
  century(number: number, role: TimeRole): string;
  millennium(number: number, role: TimeRole): string;
}
