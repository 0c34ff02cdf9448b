import type { InterfaceLanguage } from './messages.ts';

/** How a map or timeline in a scrolling page is moved: by a finger more, or by the wheel with a key. */
export type GestureHint = 'twoFingers' | 'command' | 'control';

type Surface = 'map' | 'timeline';
type Words = Readonly<Record<GestureHint, Readonly<Record<Surface, string>>>>;

/** Shown where a gesture was left to the page: they come with the hint, in all languages at once. */
const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  de: {
    twoFingers: {
      map: 'Die Karte mit zwei Fingern bewegen',
      timeline: 'Die Zeitleiste mit zwei Fingern bewegen',
    },
    command: {
      map: '⌘ halten und scrollen, um die Karte zu zoomen',
      timeline: '⌘ halten und scrollen, um die Zeitleiste zu zoomen',
    },
    control: {
      map: 'Strg halten und scrollen, um die Karte zu zoomen',
      timeline: 'Strg halten und scrollen, um die Zeitleiste zu zoomen',
    },
  },
  en: {
    twoFingers: {
      map: 'Use two fingers to move the map',
      timeline: 'Use two fingers to move the timeline',
    },
    command: {
      map: 'Hold ⌘ and scroll to zoom the map',
      timeline: 'Hold ⌘ and scroll to zoom the timeline',
    },
    control: {
      map: 'Hold Ctrl and scroll to zoom the map',
      timeline: 'Hold Ctrl and scroll to zoom the timeline',
    },
  },
  uk: {
    twoFingers: {
      map: 'Рухайте карту двома пальцями',
      timeline: 'Рухайте стрічку часу двома пальцями',
    },
    command: {
      map: 'Щоб змінити масштаб карти, прокручуйте, утримуючи ⌘',
      timeline: 'Щоб змінити масштаб стрічки часу, прокручуйте, утримуючи ⌘',
    },
    control: {
      map: 'Щоб змінити масштаб карти, прокручуйте, утримуючи Ctrl',
      timeline: 'Щоб змінити масштаб стрічки часу, прокручуйте, утримуючи Ctrl',
    },
  },
};

/** What a hint says in a language. */
export function gestureWords(lang: InterfaceLanguage, hint: GestureHint, surface: Surface): string {
  return WORDS[lang][hint][surface];
}
