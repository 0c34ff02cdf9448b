import { count, events } from './countsDe.ts';
import type { Messages } from './messages.ts';
import { plural } from './plural.ts';

/** Was die Lesespalte auf Deutsch sagt: Liste, Einzelheiten, Filter, Geschichte, Über, Suche. */
export const readingDe: Pick<Messages, 'facets' | 'status' | 'list' | 'journey' | 'details' | 'story'> = {
  facets: {
    cat: 'Kategorie',
    who: 'Beteiligte',
    where: 'Ort',
    country: 'Land',
    status: 'Status',
    claim: 'Faktencheck',
    source: 'Quelle',
    srclang: 'Sprache der Quellen',
  },
  status: { happened: 'Geschehen', planned: 'Geplant', announced: 'Angekündigt', cancelled: 'Abgesagt' },
  list: {
    startUnknown: 'Beginn unbekannt',
    sourcesDiffer: 'Quellen uneins',
    contested: 'umstrittene oder unzutreffende Aussagen',
    noDate: (n) => `Ohne Datum: ${events(n)}`,
    noDateHidden: (n) =>
      `${events(n)} ohne Datum ${plural('de', n, { one: 'ist', other: 'sind' })} zurzeit nicht zu sehen.`,
    noPlace: (n) => `Ohne Ort: ${events(n)}`,
    noPlaceHint: 'In dieser Liste, aber nicht auf der Karte.',
    noPlaceHidden: 'Zurzeit nicht zu sehen: Sie liegen in keinem Kartenausschnitt.',
    onlyThese: 'Nur diese zeigen',
    showAll: 'Alle zeigen',
    groupHidden: (n) =>
      `${count(n)} ${plural('de', n, { one: 'weiteres', other: 'weitere' })}, durch Filter verborgen oder außerhalb des gezeigten Zeitraums`,
    groupAt: (n, place) => `${events(n)}: ${place}`,
    groupNoPlace: (n) => `${events(n)} ohne Ort`,
    empty: 'Keine Ereignisse zu sehen',
    emptyDataset: 'Hier gibt es keine Ereignisse.',
    emptyFilter: 'Kein Ereignis passt zu allen diesen Filtern.',
    emptyWindow: (n) =>
      `${events(n)} ${plural('de', n, { one: 'passt', other: 'passen' })}, aber nicht in diesem Zeitraum.`,
    emptyArea: (n) =>
      `${events(n)} ${plural('de', n, { one: 'passt', other: 'passen' })}, aber nicht in diesem Kartenausschnitt.`,
    emptyBoth: (n) =>
      `${events(n)} ${plural('de', n, { one: 'passt', other: 'passen' })}, aber nicht in diesem Zeitraum und Kartenausschnitt.`,
    showAllTime: 'Gesamten Zeitraum zeigen',
    liftArea: 'Kartenausschnitt aufheben',
    clearFacet: (facet) => `Filter „${facet}“ aufheben`,
    clearText: (text) => `„${text}“ aufheben`,
    clearFilters: 'Alle Filter aufheben',
  },
  journey: {
    title: (name) => `Stationen von ${name}`,
    with: (name) => `mit ${name}`,
    none: 'Keine Station im gezeigten Zeitraum und mit diesen Filtern.',
    listed: (n) => `${events(n)} abseits des Wegs: telefonisch, schriftlich, geplant oder ohne Ort`,
  },
  details: {
    sourcesDiffer: 'Quellen uneins',
    accordingTo: (sources) => `laut ${sources}`,
    modes: { 'in-person': 'persönlich', phone: 'am Telefon', video: 'per Video', letter: 'schriftlich' },
    roles: {
      host: 'Gastgeber',
      guest: 'zu Gast',
      speaker: 'mit einer Rede',
      signatory: 'unterzeichnet',
      depositary: 'verwahrt den Vertrag',
      chair: 'Vorsitz',
    },
    sources: (n) => `Quellen (${count(n)})`,
    copyLink: 'Link kopieren',
    copied: 'Link kopiert',
    copyThis: 'Diesen Link kopieren',
    share: 'Teilen …',
  },
  story: {
    stepOf: (n, m) => `${count(n)} von ${count(m)}`,
    contents: 'Inhalt',
    start: 'Beginnen',
    steps: (n: number) => `${count(n)} ${plural('de', n, { one: 'Schritt', other: 'Schritte' })}`,
    startStory: 'Geschichte beginnen',
    exploreAll: (n) => `Alle ${events(n)} erkunden`,
    next: (title) => `Weiter: ${title}`,
    end: 'Selbst umsehen',
    previous: 'Voriger Schritt',
    goTo: (n, title) => `Schritt ${count(n)}: ${title}`,
    progress: 'Schritte der Geschichte',
    also: 'Auch in diesem Schritt',
    allDetails: 'Alle Einzelheiten',
    sources: (n) => `${count(n)} ${plural('de', n, { one: 'Quelle', other: 'Quellen' })}`,
    none: 'Hier ist keine Geschichte hinterlegt.',
  },
};
