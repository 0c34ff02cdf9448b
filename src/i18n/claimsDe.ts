import type { ClaimWords } from './claimWords.ts';
import { count } from './countsDe.ts';
import { plural } from './plural.ts';

const claims = (n: number) => `${count(n)} ${plural('de', n, { one: 'Aussage', other: 'Aussagen' })}`;

/** Was auf Deutsch über Aussagen und Quellen gesagt wird. */
export const claimsDe: ClaimWords = {
  verdicts: {
    consistent: 'Stimmt überein',
    imprecise: 'Ungenau',
    misleading: 'Irreführend',
    contradicted: 'Widerlegt',
    superseded: 'Überholt',
    unverifiable: 'Nicht überprüfbar',
    incomplete: 'Unvollständig',
  },
  meanings: {
    consistent: 'datierte Quellen sagen dasselbe',
    imprecise: 'nicht falsch, aber unscharf in Zeit, Ort oder Wortlaut',
    misleading: 'so verkürzt oder gerahmt, dass sich der Sinn ändert',
    contradicted: 'datierte Quellen sagen etwas anderes',
    superseded: 'traf zu, als es gesagt wurde, und ist seither überholt',
    unverifiable: 'keine Quelle gefunden, die es entscheidet',
    incomplete: 'zur Beurteilung fehlt etwas Nötiges',
  },
  statuses: {
    established: 'Gesichert',
    disputed: 'Umstritten',
    claimed: 'Behauptet, nicht gesichert',
    refuted: 'Trifft nicht zu',
    unknown: 'Offen',
  },
  claims,
  heading: (n) => `Aussagen (${count(n)})`,
  pane: 'Aussagen, geprüft',
  groupOf: (publisher) => `Was ${publisher} schreibt`,
  groupHint: (n) => `${claims(n)} in der Reihenfolge des Textes.`,
  others: 'Was andere sagen',
  othersHint: (n) => `${claims(n)} anderer Beteiligter in zeitlicher Folge.`,
  tally: 'Urteile; eines wählen, um nur dessen Aussagen zu sehen',
  only: (verdict, n) => `${verdict}: ${claims(n)}`,
  all: 'Alle Aussagen zeigen',
  key: 'Was die Urteile bedeuten',
  none: 'Hier sind keine Aussagen hinterlegt.',
  showEvents: 'Nur Ereignisse aus diesem Text',
  about: 'Betrifft',
  why: 'Begründung',
  whole: 'Insgesamt',
  saidBy: (who) => `Aussage: ${who}`,
  readIn: 'nachzulesen in',
  basis: 'Quellen',
  opposed: 'Dagegen steht',
  opposedBy: (who) => `${who}:`,
  open: (n) => `${claims(n)} geprüft`,
  openHint: 'Wer sagt das, und trifft es zu?',
  known: 'Was wann bekannt war',
  knownFrom: (date) => `Ab ${date}`,
  knownSince: (date) => `Bekannt geworden: ${date}.`,
  knownNow: 'wie oben dargestellt',
  datesDiffer: 'Auf der Zeitleiste ist jede Angabe eingezeichnet, verbunden durch eine gestrichelte Linie.',
  cite: 'Zitieren',
};
