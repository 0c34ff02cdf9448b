import { count } from './countsDe.ts';
import type { EmbedWords } from './embedWords.ts';

export const embedDe: EmbedWords = {
  views: 'Karte und Zeitleiste',
  openFull: 'Ganze Seite öffnen',
  newTab: 'öffnet einen neuen Tab',
  noTabs: 'Diese Seite lässt keine neuen Tabs zu. Der Link führt auch dorthin:',
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild verlassen',
  previous: 'Voriges Ereignis',
  next: 'Nächstes Ereignis',
  first: 'Erstes Ereignis',
  firstStop: 'Erste Station',
  details: 'Einzelheiten und Quellen',
  event: 'Ereignis',
  sources: (names, more) => (more > 0 ? `Quellen: ${names} und ${count(more)} weitere` : `Quellen: ${names}`),
};
