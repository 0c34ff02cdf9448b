import type { CanvasText } from './canvasText.ts';

interface Letter {
  readonly bitmap: HTMLCanvasElement;
  /** How far the next one is, px. */
  readonly advance: number;
}

/** Room for what reaches beyond the letter's own width, px. */
const PADDING_PX = 1;

/**
 * Counts put together from bitmaps of their letters: they change while the window moves, and writing one anew costs
 * more than drawing the mark around it.
 */
export class CountLetters {
  readonly #words: CanvasText;
  readonly #letters = new Map<string, Letter>();
  #pixelRatio = 1;

  constructor(words: CanvasText) {
    this.#words = words;
  }

  /** Forgets all letters: they look otherwise now. */
  renew(pixelRatio: number): void {
    this.#letters.clear();
    this.#pixelRatio = pixelRatio;
  }

  /** px. */
  width(text: string): number {
    let width = 0;
    for (const letter of text) width += this.#letter(letter, '').advance;
    return width;
  }

  /** Writes around a middle; what would be wider than `most` px is set narrower. */
  print(
    context: CanvasRenderingContext2D,
    text: string,
    x: number,
    y: number,
    colour: string,
    most = Infinity,
  ): void {
    const ratio = this.#pixelRatio;
    // On whole device pixels, so that letters stay crisp.
    const snap = (value: number) => Math.round(value * ratio) / ratio;
    const width = this.width(text);
    const squeeze = Math.min(1, most / width);
    context.imageSmoothingEnabled = squeeze < 1;
    let left = x - (width * squeeze) / 2;
    for (const character of text) {
      const { bitmap, advance } = this.#letter(character, colour);
      const [wide, high] = [bitmap.width / ratio, bitmap.height / ratio];
      context.drawImage(bitmap, snap(left - PADDING_PX * squeeze), snap(y - high / 2), wide * squeeze, high);
      left += advance * squeeze;
    }
  }

  #letter(character: string, colour: string): Letter {
    const key = colour + character;
    const known = this.#letters.get(key);
    if (known) return known;
    const ratio = this.#pixelRatio;
    const bitmap = document.createElement('canvas');
    const context = bitmap.getContext('2d')!;
    this.#words.use('count', context);
    // Whole device pixels here too: the same distance between all letters.
    const advance = Math.round(context.measureText(character).width * ratio) / ratio;
    bitmap.width = Math.ceil((advance + 2 * PADDING_PX) * ratio);
    bitmap.height = Math.ceil((this.#words.height('count') + 2 * PADDING_PX) * ratio);
    context.scale(ratio, ratio);
    this.#words.use('count', context);
    context.fillStyle = colour;
    context.fillText(character, PADDING_PX, bitmap.height / ratio / 2);
    const letter = { bitmap, advance };
    this.#letters.set(key, letter);
    return letter;
  }
}
