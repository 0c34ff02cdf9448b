// https://github.com/thx/resvg-js
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

/** The pixels of an SVG without text, RGBA row by row. */
export async function pixelsOf(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = drawing.render();
  // A copy: what the module has lent is its own again.
  const pixels = Uint8Array.from(image.pixels);
  image.free();
  drawing.free();
  return pixels;
}
