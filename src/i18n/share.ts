import type { InterfaceLanguage } from './messages.ts';
import { shareDe } from './shareDe.ts';
import { shareEn } from './shareEn.ts';
import { shareUk } from './shareUk.ts';

/** What the dialog for sharing and embedding says in one language. */
export interface ShareWords {
  readonly heading: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  /** For the screen reader. */
  readonly said: (what: string) => string;
  /** The clipboard is refused: the text is marked instead. */
  readonly byHand: (what: string) => string;
  readonly link: string;
  /** Opens what the device has for sharing. */
  readonly device: string;
  readonly qr: string;
  readonly embed: string;
  readonly size: string;
  readonly language: string;
  /** Language or theme are left to the reader's device. */
  readonly ofTheReader: string;
  readonly theme: string;
  readonly views: string;
  readonly viewNames: Readonly<Record<'split' | 'map' | 'timeline' | 'list', string>>;
  readonly start: string;
  readonly starts: Readonly<Record<'view' | 'opening', string>>;
  readonly controls: string;
  readonly preview: string;
  /** What the preview has loaded. */
  readonly cost: (weight: string, foreign: number) => string;
  readonly measuring: string;
  readonly script: string;
  readonly frame: string;
  /** Where to put it in systems that schools and publishers have. */
  readonly notes: readonly string[];
  readonly address: string;
  readonly oembed: string;
}

/** The words of sharing; fetched with the dialog, never before. */
export const shareWords: Readonly<Record<InterfaceLanguage, ShareWords>> = {
  de: shareDe,
  en: shareEn,
  uk: shareUk,
};
