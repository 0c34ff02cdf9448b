import { TextWidths } from '../../ui/textWidth.svelte.ts';

/** Faces of the words on the map. */
type Face = 'place' | 'selected' | 'detail' | 'count' | 'country' | 'area';

/** Weights and sizes; the styles of the elements say the same. */
const FACES: Readonly<Record<Face, { weight: number; px: number; style?: 'italic' }>> = {
  place: { weight: 600, px: 13 },
  selected: { weight: 700, px: 14 },
  detail: { weight: 400, px: 12.5 },
  count: { weight: 700, px: 11 },
  country: { weight: 500, px: 10 },
  area: { weight: 400, px: 11.5, style: 'italic' },
};

/** Letter-spacing of country names, em. */
const COUNTRY_SPACING = 0.14;
const LINE_HEIGHT = 1.25;
/** Room for the fraction by which a browser lays out words wider than it measures them, px. */
const SLACK_PX = 1;

/** How wide and high words on the map are, px. Made in a component. */
export class MapText {
  readonly #widths = new TextWidths();
  #family = 'sans-serif';
  #zoom = 1;

  /** Grows when widths may have changed; read it where a layout depends on them. */
  get version(): number {
    return this.#widths.version;
  }

  /** Reads the family and the reader's text size from the page. */
  renew(element: HTMLElement): void {
    this.#family = getComputedStyle(element).fontFamily;
    this.#zoom = Math.max(parseFloat(getComputedStyle(document.documentElement).fontSize) / 16, 0.5);
  }

  height(face: Face): number {
    return Math.ceil(FACES[face].px * this.#zoom * LINE_HEIGHT);
  }

  width(text: string, face: Face): number {
    const { weight, px, style = 'normal' } = FACES[face];
    const size = px * this.#zoom;
    const spacing = face === 'country' ? COUNTRY_SPACING * size * text.length : 0;
    const width = this.#widths.of(text, `${style} ${weight} ${size}px ${this.#family}`);
    return Math.ceil(width + spacing) + SLACK_PX;
  }
}
