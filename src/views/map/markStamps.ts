import type { Palette } from '../../ui/palette.svelte.ts';
import type { DrawnMark } from './scene.ts';

/** Draws a mark around the origin of a context. */
export type DrawStamp = (context: CanvasRenderingContext2D, one: DrawnMark) => void;

interface Page {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** Where the next stamp goes, and how high the line of stamps is; device px. */
  left: number;
  top: number;
  height: number;
}

interface Stamp {
  readonly page: Page;
  readonly left: number;
  readonly top: number;
  /** Even, so that the middle is between whole device pixels. */
  readonly size: number;
}

/** Shares of the ring are told apart to so many parts of it. */
const SHARES = 24;
/** Small pages: a bitmap that has changed is copied whole when it is next drawn from. */
const PAGE_PX = 512;
const MOST_PAGES = 16;
/** The ring of a highlighted mark, and a little air. */
const RIM_PX = 6;

/**
 * Marks without their numbers cut as stamps: drawing a hundred rings anew in every frame would be most of the work of
 * panning. Marks that look the same share one, and one whose count changes keeps its stamp as long as its shares do.
 */
export class MarkStamps {
  readonly #stamps = new Map<string, Stamp>();
  #pages: Page[] = [];
  #pixelRatio = 1;
  #cutFor: readonly unknown[] = [];

  /** Forgets all stamps if they would be drawn otherwise now. */
  renew(palette: Palette, pixelRatio: number, hasNumbers: boolean): void {
    const now = [palette, pixelRatio, hasNumbers];
    if (now.every((source, index) => source === this.#cutFor[index])) return;
    this.#cutFor = now;
    this.#pixelRatio = pixelRatio;
    this.#clear();
  }

  /** Cuts the stamps that are missing. All of them before any is used, for the sake of the copies. */
  cut(marks: readonly DrawnMark[], draw: DrawStamp): (Stamp | undefined)[] {
    const find = () =>
      marks.map((one) => {
        const key = keyOf(one);
        let stamp = this.#stamps.get(key);
        if (!stamp) {
          stamp = this.#room(one.look.radius + RIM_PX);
          if (!stamp) return undefined;
          this.#stamps.set(key, stamp);
          this.#draw(stamp, one, draw);
        }
        return stamp;
      });
    const found = find();
    if (!found.includes(undefined)) return found;
    // Full, most likely of what is not shown any more.
    this.#clear();
    return find();
  }

  /** Puts a stamp at a point, on whole device pixels, so that it stays crisp. */
  put(context: CanvasRenderingContext2D, { page, left, top, size }: Stamp, x: number, y: number): void {
    const ratio = this.#pixelRatio;
    const atX = Math.round(x * ratio) - size / 2;
    const atY = Math.round(y * ratio) - size / 2;
    context.imageSmoothingEnabled = false;
    context.drawImage(
      page.canvas,
      left,
      top,
      size,
      size,
      atX / ratio,
      atY / ratio,
      size / ratio,
      size / ratio,
    );
  }

  #draw({ page, left, top, size }: Stamp, one: DrawnMark, draw: DrawStamp): void {
    const { context } = page;
    const ratio = this.#pixelRatio;
    context.setTransform(ratio, 0, 0, ratio, left + size / 2, top + size / 2);
    draw(context, { ...one, x: 0, y: 0 });
  }

  /** A free square for a mark that reaches so far from its middle; undefined where all pages are full. */
  #room(reachPx: number): Stamp | undefined {
    const size = 2 * Math.ceil(reachPx * this.#pixelRatio);
    let page = this.#pages.at(-1);
    const side = page?.canvas.width ?? 0;
    if (page && page.left + size > side) {
      page.left = 0;
      page.top += page.height;
      page.height = 0;
    }
    if (!page || page.top + size > side) {
      if (this.#pages.length === MOST_PAGES) return undefined;
      page = newPage(Math.max(Math.round(PAGE_PX * this.#pixelRatio), size));
      this.#pages.push(page);
    }
    const stamp = { page, left: page.left, top: page.top, size };
    page.left += size;
    page.height = Math.max(page.height, size);
    return stamp;
  }

  #clear(): void {
    this.#stamps.clear();
    this.#pages = [];
  }
}

function newPage(side: number): Page {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  return { canvas, context: canvas.getContext('2d')!, left: 0, top: 0, height: 0 };
}

/** What a mark looks like, but for its number. */
function keyOf({ look, isHighlighted }: DrawnMark): string {
  const rim = isHighlighted ? 'h' : look.isContested ? 'c' : '';
  let key = `${rim}${look.count > 1 ? 'n' : ''}${Math.round(look.radius * 2)}`;
  for (const { glyph, hue, count } of look.parts)
    key += `:${glyph}${hue}-${Math.round((SHARES * count) / look.count)}`;
  return key;
}
