import type { ShareWords } from './share.ts';

/** Teilen und Einbetten auf Deutsch. */
export const shareDe: ShareWords = {
  heading: 'Teilen und einbetten',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  said: (what) => `${what} kopiert`,
  byHand: (what) =>
    `Die Zwischenablage lässt sich hier nicht benutzen. ${what} ist markiert: bitte von Hand kopieren.`,
  link: 'Link zu dieser Ansicht',
  device: 'Teilen …',
  qr: 'QR-Code des Links',
  embed: 'In eine Seite einbetten',
  size: 'Größe der Vorschau',
  language: 'Sprache',
  ofTheReader: 'Vom Gerät übernehmen',
  theme: 'Darstellung',
  views: 'Zeigt',
  viewNames: { split: 'Karte und Zeitleiste', map: 'Karte', timeline: 'Zeitleiste', list: 'Liste' },
  start: 'Beginnt mit',
  starts: { view: 'dieser Ansicht', opening: 'dem Anfang' },
  controls: 'Mit Bedienleiste über der Zeitleiste',
  preview: 'Vorschau',
  cost: (weight, foreign) => `Dafür geladen: ${weight}. Anfragen an andere Server: ${foreign}.`,
  measuring: 'Es wird gemessen, was sie lädt …',
  script: 'Mit Skript: so hoch wie nötig',
  frame: 'Nur der Rahmen: wo Skripte nicht erlaubt sind',
  notes: [
    'WordPress: der Block „Individuelles HTML“. Wo Skripte entfernt werden, nur den Rahmen nehmen.',
    'Moodle, ILIAS, itslearning: die Quelltextansicht des Editors, oder ein Material vom Typ Link/URL mit der Adresse des Rahmens.',
  ],
  address: 'Adresse des Rahmens',
  oembed: 'oEmbed-Adresse',
};
