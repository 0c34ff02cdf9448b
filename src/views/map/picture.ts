import { drawArc } from './arcPainter.ts';
import { drawAreas, drawLockedArea } from './areaPainter.ts';
import type { BasemapPainter } from './basemapPainter.ts';
import type { CanvasText } from './canvasText.ts';
import { drawHatch, hatchLabel } from './hatch.ts';
import type { Box } from './labels.ts';
import { drawCountryNames, drawPlaceLabel, drawTip } from './labelPainter.ts';
import { layOut } from './layout.ts';
import { drawMarks } from './markLayer.ts';
import { drawNumber } from './markPainter.ts';
import type { MarkStamps } from './markStamps.ts';
import { paintPart } from './paintPart.ts';
import type { DrawnMark, Scene } from './scene.ts';

const MOST_TIPS = 3;

/** Draws the whole map. Gives the marks on screen, and whether the base map is sharp. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  scene: Scene,
  base: BasemapPainter,
  words: CanvasText,
  stamps: MarkStamps,
): { drawn: readonly DrawnMark[]; isSharp: boolean } {
  const { camera, palette, pixelRatio } = scene;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  if (scene.hasTiles) context.clearRect(0, 0, camera.width, camera.height);
  const paint = (part: string, painter: () => void) => paintPart(context, part, painter);
  // Where it fails, no later picture would be sharper.
  let isSharp = true;
  if (!scene.hasTiles)
    paint(
      'base',
      () => (isSharp = base.draw(context, camera, scene.basemap, palette, pixelRatio, scene.isExact)),
    );

  const { drawn, arcs, numbers, labels, taken } = layOut(scene, words);
  drawGround(context, scene, taken, words);
  paint('arcs', () => {
    for (const { leg, arc, radii } of arcs) drawArc(context, arc, radii, leg.thread, leg.selected, palette);
  });
  const isRaised = ({ isSelected, isHighlighted, isFocused }: DrawnMark) =>
    isSelected || isHighlighted || isFocused;
  const fromBack = [...drawn].sort(
    (a, b) => Number(isRaised(a)) - Number(isRaised(b)) || a.look.count - b.look.count,
  );
  paint('marks', () => drawMarks(context, fromBack, scene, words, stamps));
  paint('numbers', () => {
    for (const { left, top, width, height, text, isSelected } of numbers)
      drawNumber(context, text, left + width / 2, top + height / 2, palette, words, isSelected);
  });
  const pointed = drawn.filter(({ isHighlighted, isFocused }) => isHighlighted || isFocused);
  // Of a crowd the rings say enough.
  const tipped = pointed.length <= MOST_TIPS ? pointed : pointed.filter(({ isFocused }) => isFocused);
  paint('labels', () => {
    for (const label of labels) if (!tipped.includes(label.drawn)) drawPlaceLabel(label, palette, words);
    for (const one of tipped) drawTip(context, one, scene, words);
  });
  return { drawn, isSharp };
}

/** What lies on the land, under everything that is data. */
function drawGround(context: CanvasRenderingContext2D, scene: Scene, taken: Box[], words: CanvasText): void {
  const { camera, palette } = scene;
  const paint = (part: string, painter: () => void) => paintPart(context, part, painter);
  for (const { geometry } of scene.disputes)
    paint('disputes', () => drawHatch(context, geometry, camera, palette));
  paint('areas', () => drawAreas(context, scene));
  for (const { geometry, names } of scene.disputes)
    paint('dispute names', () => {
      for (const name of names) {
        const label = hatchLabel(geometry, name, camera, words, taken);
        if (!label) continue;
        taken.push(label);
        words.stamp(name, 'area', label.left, label.top + label.height / 2, palette.secondary, palette.land);
        break;
      }
    });
  const { basemap, hasTiles } = scene;
  if (!hasTiles && basemap)
    paint('countries', () => {
      const names = scene.countryNames.place(basemap.countries, camera, words, taken, scene.near);
      drawCountryNames(names, palette, words);
    });
  paint('locked area', () => drawLockedArea(context, scene));
}
