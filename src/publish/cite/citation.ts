import type { Interval } from '../../domain/interval.ts';
import { plainTime } from '../../domain/plainTime.ts';
import { cslDate } from './cslDate.ts';
import type { CslDate, CslItem } from './cslItem.ts';

/** A work to cite: an item for programs, and beside its numbers the dates as the page says them. */
export interface Citation {
  readonly item: CslItem;
  readonly dates: CitedDates;
}

interface CitedDates {
  readonly event?: CitedDate | undefined;
  readonly issued?: CitedDate | undefined;
  readonly accessed?: CitedDate | undefined;
  /** As of which day the data hold; the same object as `issued` where nobody says that they were updated. */
  readonly asOf?: CitedDate | undefined;
}

/** A date in the three ways in which citations write it. */
export interface CitedDate {
  readonly csl: CslDate;
  /** “about 27 February – 21 March 2014”. */
  readonly words: string;
  readonly edtf: string;
}

/** How the page says a time. */
export type SayTime = (time: Interval) => string;

/** An item with its dates in it. */
export function citation(
  item: Omit<CslItem, 'event-date' | 'issued' | 'accessed' | 'version'>,
  dates: CitedDates,
): Citation {
  const { event, issued, accessed, asOf } = dates;
  const inNumbers = {
    ...(event && { 'event-date': event.csl }),
    ...(issued && { issued: issued.csl }),
    ...(accessed && { accessed: accessed.csl }),
    ...(asOf && { version: asOf.edtf }),
  };
  return { item: { ...item, ...inNumbers }, dates };
}

/** A time as a date to cite. */
export function citedTime(time: Interval, say: SayTime): CitedDate {
  const words = say(time);
  return { csl: cslDate(time, words), words, edtf: time.edtf };
}

/** An EDTF date to cite; one that is not plain stays as it is written, as on the page. */
export function citedDate(edtf: string, say: SayTime): CitedDate {
  const time = plainTime(edtf);
  return time ? citedTime(time, say) : { csl: { literal: edtf }, words: edtf, edtf };
}
