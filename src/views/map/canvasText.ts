import { CountLetters } from './countLetters.ts';

/** Fonts of the map. */
type Face = 'place' | 'selected' | 'detail' | 'count' | 'country' | 'area';

const FACES: Readonly<
  Record<Face, { readonly weight: number; readonly px: number; readonly style?: 'italic' }>
> = {
  place: { weight: 600, px: 13 },
  selected: { weight: 700, px: 14 },
  detail: { weight: 400, px: 12.5 },
  count: { weight: 700, px: 11 },
  country: { weight: 500, px: 10 },
  area: { weight: 400, px: 11.5, style: 'italic' },
};

/** Letter-spacing of country names, em. */
const COUNTRY_SPACING = 0.14;
/** Room around a stamp for its halo. */
const STAMP_PADDING_PX = 4;
const MOST_STAMPS = 500;
const MOST_WIDTHS = 5000;

/**
 * Words on the map: how wide they are, and writing them. Words with a halo are stamped from a small bitmap, for
 * stroking letters anew in each frame would be most of the work of panning.
 */
export class CanvasText {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  /** Fonts by face, as the context says them. */
  readonly #fonts = new Map<Face, string>();
  readonly #stamps = new Map<string, HTMLCanvasElement>();
  readonly counts = new CountLetters(this);
  #family = 'sans-serif';
  #zoom = 1;
  #pixelRatio = 1;

  /** Of no page: setting a font on a canvas of the page has the browser bring all its styles up to date. */
  readonly #measuring = document.createElement('canvas').getContext('2d')!;

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** How much larger than usual the reader wants text. */
  get zoom(): number {
    return this.#zoom;
  }

  /** Takes family and size from the page and forgets all widths: fonts have arrived, or the screen is another. */
  renew(element: HTMLElement, pixelRatio: number): void {
    this.#widths.clear();
    this.#fonts.clear();
    this.#stamps.clear();
    this.counts.renew(pixelRatio);
    this.#pixelRatio = pixelRatio;
    this.#family = getComputedStyle(element).fontFamily;
    this.#zoom = Math.max(parseFloat(getComputedStyle(document.documentElement).fontSize) / 16, 0.5);
  }

  height(face: Face): number {
    return Math.ceil(FACES[face].px * this.#zoom * 1.25);
  }

  width(text: string, face: Face): number {
    const key = `${face}:${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.use(face, this.#measuring);
      width = Math.ceil(this.#measuring.measureText(text).width);
      if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Makes the context write in this face. */
  use(face: Face, context: CanvasRenderingContext2D): void {
    const { weight, px, style = 'normal' } = FACES[face];
    const spacing = face === 'country' ? `${COUNTRY_SPACING * px * this.#zoom}px` : '0px';
    // Setting a font costs as much as writing a word; asking which one is set costs next to nothing.
    if (context.font !== this.#fonts.get(face)) {
      context.font = `${style} ${weight} ${px * this.#zoom}px ${this.#family}`;
      this.#fonts.set(face, context.font);
    }
    if (context.letterSpacing !== spacing) context.letterSpacing = spacing;
    context.textBaseline = 'middle';
  }

  /** Writes at the left end and middle height, where there is a colour for it with a halo, so that lines behind do not disturb. */
  stamp(text: string, face: Face, left: number, middle: number, colour: string, halo = ''): void {
    const key = `${face}:${colour}:${halo}:${text}`;
    let stamp = this.#stamps.get(key);
    if (!stamp) {
      if (this.#stamps.size >= MOST_STAMPS) this.#stamps.clear();
      this.#stamps.set(key, (stamp = this.#cut(text, face, colour, halo)));
    }
    // On whole device pixels, so that letters stay crisp.
    const snap = (value: number) => Math.round(value * this.#pixelRatio) / this.#pixelRatio;
    const width = stamp.width / this.#pixelRatio;
    const height = stamp.height / this.#pixelRatio;
    this.#context.imageSmoothingEnabled = false;
    this.#context.drawImage(stamp, snap(left - STAMP_PADDING_PX), snap(middle - height / 2), width, height);
  }

  #cut(text: string, face: Face, colour: string, halo: string): HTMLCanvasElement {
    const stamp = document.createElement('canvas');
    stamp.width = Math.ceil((this.width(text, face) + 2 * STAMP_PADDING_PX) * this.#pixelRatio);
    stamp.height = Math.ceil((this.height(face) + 2 * STAMP_PADDING_PX) * this.#pixelRatio);
    const context = stamp.getContext('2d')!;
    context.scale(this.#pixelRatio, this.#pixelRatio);
    this.use(face, context);
    const middle = stamp.height / this.#pixelRatio / 2;
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    if (halo !== '') {
      context.strokeStyle = halo;
      context.strokeText(text, STAMP_PADDING_PX, middle);
    }
    context.fillStyle = colour;
    context.fillText(text, STAMP_PADDING_PX, middle);
    return stamp;
  }
}
