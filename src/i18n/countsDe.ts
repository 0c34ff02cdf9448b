import { number, plural } from './plural.ts';

/** Eine Zahl in deutscher Schreibung. */
export const count = (n: number) => number('de', n);
/** „3 Ereignisse“. */
export const events = (n: number) =>
  `${count(n)} ${plural('de', n, { one: 'Ereignis', other: 'Ereignisse' })}`;
/** „von 3 Ereignissen“. */
export const ofEvents = (n: number) =>
  `${count(n)} ${plural('de', n, { one: 'Ereignis', other: 'Ereignissen' })}`;
