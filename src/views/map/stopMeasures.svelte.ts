import type { Span, Stop } from '../../domain/stops.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { spanWords, stopDate, stopName } from '../../ui/stopText.ts';
import { TextWidths } from '../../ui/textWidth.svelte.ts';
import type { StopMeasures } from './stopLayout.ts';

const NAME_FONT = '600 20px "Source Serif 4", "Source Serif Fallback", Georgia, serif';
const WORD_FONT = '600 14px "Source Sans 3 Variable", "Source Sans Fallback", sans-serif';

/** Widths of the words beside stops; measured anew when fonts arrive. Made in a component. */
export class MeasuredStops implements StopMeasures {
  readonly #locale: Locale;
  readonly #widths = new TextWidths();

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Read where a picture depends on the widths. */
  get version(): number {
    return this.#widths.version;
  }
  ofName(stop: Stop): number {
    return Math.ceil(this.#widths.of(stopName(stop, this.#locale), NAME_FONT));
  }
  ofLabel(stop: Stop): number {
    return Math.ceil(Math.max(this.ofName(stop), this.#widths.of(stopDate(stop, this.#locale), WORD_FONT)));
  }
  ofSpan(span: Span): number {
    return Math.ceil(this.#widths.of(spanWords(span, this.#locale), WORD_FONT));
  }
}
