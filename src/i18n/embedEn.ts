import { count } from './countsEn.ts';

export const embedEn = {
  views: 'Map and timeline',
  openFull: 'Open full page',
  newTab: 'opens in a new tab',
  noTabs: 'This page does not allow new tabs to be opened. This link leads there too:',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  previous: 'Previous event',
  next: 'Next event',
  first: 'First event',
  firstStop: 'First stop',
  details: 'Details and sources',
  event: 'Event',
  sources: (names: string, more: number) =>
    more > 0 ? `Sources: ${names} and ${count(more)} more` : `Sources: ${names}`,
} as const;
