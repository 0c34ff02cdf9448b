import type { Palette } from '../../ui/palette.svelte.ts';
import type { Basemap } from './basemap.ts';
import type { Camera } from './camera.ts';
import { traceGraticule } from './graticule.ts';
import { traceRing, type Frame } from './ring.ts';

/** The bitmap is this much larger than the viewport, so that there is something to show while panning. */
const OVERSIZE = 1.5;
/** Outside these, the bitmap is too coarse or too small to stand in during a gesture. */
const COARSEST = 2.2;
const FINEST = 0.45;

/** Paints the base map into a bitmap and shows it, moved and scaled, until there is time for a sharp one. */
export class BasemapPainter {
  readonly #canvas = document.createElement('canvas');
  #painted: (Frame & { pixelRatio: number }) | undefined;
  #basemap: Basemap | undefined;
  #palette: Palette | undefined;

  /** Draws sea and land for a camera. Gives whether the picture is sharp; if not, draw again at rest with `exact`. */
  draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    basemap: Basemap | undefined,
    palette: Palette,
    pixelRatio: number,
    exact: boolean,
  ): boolean {
    const changed =
      basemap !== this.#basemap || palette !== this.#palette || pixelRatio !== this.#painted?.pixelRatio;
    if (changed || !this.#serves(camera, exact)) {
      this.#basemap = basemap;
      this.#palette = palette;
      this.#paint(camera, basemap, palette, pixelRatio);
    }
    const painted = this.#painted!;
    const ratio = camera.scale / painted.scale;
    const left = (painted.x - camera.x) * camera.scale + camera.width / 2;
    const top = (painted.y - camera.y) * camera.scale + camera.height / 2;
    // Whole device pixels while the scale is right: the picture stays as sharp as it was painted.
    const snap = (value: number) => (ratio === 1 ? Math.round(value * pixelRatio) / pixelRatio : value);
    context.imageSmoothingEnabled = ratio !== 1;
    context.drawImage(this.#canvas, snap(left), snap(top), painted.width * ratio, painted.height * ratio);
    return ratio === 1;
  }

  #serves(camera: Camera, exact: boolean): boolean {
    const painted = this.#painted;
    if (!painted) return false;
    const ratio = camera.scale / painted.scale;
    if (exact ? ratio !== 1 : ratio > COARSEST || ratio < FINEST) return false;
    // At rest there should be room again for the next gesture.
    const spare = exact ? 0.1 : 0;
    const halfWidth = (camera.width * (0.5 + spare)) / camera.scale;
    const halfHeight = (camera.height * (0.5 + spare)) / camera.scale;
    return (
      camera.x - halfWidth >= painted.x &&
      camera.x + halfWidth <= painted.x + painted.width / painted.scale &&
      Math.max(camera.y - halfHeight, 0) >= Math.max(painted.y, 0) &&
      Math.min(camera.y + halfHeight, 1) <= Math.min(painted.y + painted.height / painted.scale, 1)
    );
  }

  #paint(camera: Camera, basemap: Basemap | undefined, palette: Palette, pixelRatio: number): void {
    const width = Math.ceil(camera.width * OVERSIZE);
    const height = Math.ceil(camera.height * OVERSIZE);
    const { scale } = camera;
    const frame = { x: camera.x - width / 2 / scale, y: camera.y - height / 2 / scale, width, height, scale };
    const canvas = this.#canvas;
    const deviceWidth = Math.round(width * pixelRatio);
    const deviceHeight = Math.round(height * pixelRatio);
    if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
    if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
    this.#painted = {
      ...frame,
      width: deviceWidth / pixelRatio,
      height: deviceHeight / pixelRatio,
      pixelRatio,
    };
    const context = canvas.getContext('2d', { alpha: false })!;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.fillStyle = palette.sea;
    context.fillRect(0, 0, frame.width + 1, frame.height + 1);
    context.lineJoin = 'round';
    const land = new Path2D();
    const borders = new Path2D();
    for (const ring of basemap?.land ?? []) traceRing(land, ring, frame);
    for (const line of basemap?.borders ?? []) traceRing(borders, line, frame);
    const graticule = new Path2D();
    traceGraticule(graticule, frame);
    context.fillStyle = palette.land;
    context.fill(land);
    stroke(context, graticule, palette.landEdge, 0.5, 0.35);
    stroke(context, land, palette.landEdge, 1, 1);
    stroke(context, borders, palette.border, 0.7, 0.75);
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  width: number,
  alpha: number,
): void {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
  context.globalAlpha = 1;
}
