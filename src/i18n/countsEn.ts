import { number, plural } from './plural.ts';

/** A number as English writes it. */
export const count = (n: number) => number('en-GB', n);
/** “3 events”. */
export const events = (n: number) => `${count(n)} ${plural('en', n, { one: 'event', other: 'events' })}`;
