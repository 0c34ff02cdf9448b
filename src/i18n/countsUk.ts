import { number, plural } from './plural.ts';

/** Число в українському записі. */
export const count = (n: number) => number('uk', n);
/** Число з іменником у потрібній формі: «1 подія», «2 події», «5 подій». */
export const counted = (n: number, one: string, few: string, many: string) =>
  `${count(n)} ${plural('uk', n, { one, few, other: many })}`;
/** «3 події». */
export const events = (n: number) => counted(n, 'подія', 'події', 'подій');
/** «з 3 подій», «з 21 події». */
export const ofEvents = (n: number) => counted(n, 'події', 'подій', 'подій');
