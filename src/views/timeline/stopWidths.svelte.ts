import type { Span, Stop } from '../../domain/stops.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { spanWords, stopDate, stopName } from '../../ui/stopText.ts';
import { TextWidths } from '../../ui/textWidth.svelte.ts';

const NAME_FONT = '600 16px "Source Serif 4", "Source Serif Fallback", Georgia, serif';
const SANS = '"Source Sans 3 Variable", "Source Sans Fallback", sans-serif';
const INLINE_GAP = 6;
const DATE_FONT = `600 14px ${SANS}`;

/** Widths of the words of stops, px; measured anew when fonts arrive. Made in a component. */
export class StopWidths {
  readonly #locale: Locale;
  readonly #widths = new TextWidths();

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** The wider of name and date. */
  ofLabel(stop: Stop): number {
    void this.#widths.version;
    const name = this.#widths.of(stopName(stop, this.#locale), NAME_FONT);
    return Math.ceil(Math.max(name, this.#widths.of(stopDate(stop, this.#locale), DATE_FONT)));
  }

  ofName(stop: Stop): number {
    void this.#widths.version;
    return Math.ceil(this.#widths.of(stopName(stop, this.#locale), NAME_FONT));
  }

  /** Name and date on one line. */
  ofInlineLabel(stop: Stop): number {
    void this.#widths.version;
    const name = this.#widths.of(stopName(stop, this.#locale), NAME_FONT);
    return Math.ceil(name + INLINE_GAP + this.#widths.of(stopDate(stop, this.#locale), DATE_FONT));
  }

  ofSpan(span: Span): number {
    void this.#widths.version;
    return Math.ceil(this.#widths.of(spanWords(span, this.#locale), DATE_FONT));
  }
}
