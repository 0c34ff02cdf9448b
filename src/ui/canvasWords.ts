/** One line of text as it is to look. */
export interface CanvasWord {
  readonly text: string;
  /** A CSS font. */
  readonly font: string;
  readonly colour: string;
  /** Colour of a rim around the letters, so that lines behind do not disturb. */
  readonly halo?: string;
}

interface Bitmap {
  readonly canvas: HTMLCanvasElement;
  /** px. */
  readonly width: number;
  readonly height: number;
}

const MOST_BITMAPS = 300;
const HALO_PX = 3;
/** Room around the letters for rim and overhang, px. */
const PADDING_PX = 4;

const bitmaps = new Map<string, Bitmap>();
// What was written in a fall-back font looks otherwise when the page's own has come. Heard before anybody draws.
if (typeof document !== 'undefined') {
  document.fonts.addEventListener('loadingdone', () => {
    bitmaps.clear();
  });
}

/**
 * Writes words that start or end at x, on the middle line y. Not by `fillText`: setting a font on a canvas that is part of
 * the page makes the browser bring all styles up to date in the middle of a frame. The words are written once on a
 * canvas of their own, which has no styles, and copied from there.
 */
export function drawWords(
  context: CanvasRenderingContext2D,
  word: CanvasWord,
  x: number,
  y: number,
  align: 'left' | 'right' = 'left',
): void {
  const ratio = context.getTransform().a;
  const { canvas, width, height } = bitmapOf(word, ratio);
  const left = align === 'left' ? x - PADDING_PX : x + PADDING_PX - width;
  const snap = (value: number) => Math.round(value * ratio) / ratio;
  context.drawImage(canvas, snap(left), snap(y - height / 2), width, height);
}

function bitmapOf(word: CanvasWord, ratio: number): Bitmap {
  const key = `${word.font}|${word.colour}|${word.halo ?? ''}|${ratio}|${word.text}`;
  const known = bitmaps.get(key);
  if (known) return known;
  if (bitmaps.size >= MOST_BITMAPS) bitmaps.clear();
  const bitmap = makeBitmap(word, ratio);
  bitmaps.set(key, bitmap);
  return bitmap;
}

function makeBitmap({ text, font, colour, halo }: CanvasWord, ratio: number): Bitmap {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  context.font = font;
  const measured = context.measureText(text);
  const line = measured.fontBoundingBoxAscent + measured.fontBoundingBoxDescent;
  canvas.width = Math.ceil((measured.width + 2 * PADDING_PX) * ratio);
  canvas.height = Math.ceil((line + 2 * PADDING_PX) * ratio);
  const [width, height] = [canvas.width / ratio, canvas.height / ratio];
  context.scale(ratio, ratio);
  context.font = font;
  context.textBaseline = 'middle';
  if (halo !== undefined) {
    context.lineJoin = 'round';
    context.lineWidth = HALO_PX;
    context.strokeStyle = halo;
    context.strokeText(text, PADDING_PX, height / 2);
  }
  context.fillStyle = colour;
  context.fillText(text, PADDING_PX, height / 2);
  return { canvas, width, height };
}
