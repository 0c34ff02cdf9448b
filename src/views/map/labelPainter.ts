import type { Palette } from '../../ui/palette.svelte.ts';
import type { CanvasText } from './canvasText.ts';
import type { PlacedName } from './countryNames.ts';
import { placeLabels } from './labels.ts';
import { wishFor, type PlaceLabel } from './placeLabels.ts';
import type { DrawnMark, Scene } from './scene.ts';

const TIP_PADDING_PX = 6;

/** Names of countries: quiet capitals. */
export function drawCountryNames(names: readonly PlacedName[], palette: Palette, words: CanvasText): void {
  for (const { text, left, top, height } of names)
    words.stamp(text, 'country', left, top + height / 2, palette.faint, palette.land);
}

/** A place's name, bold and with its line where it is the selected one. */
export function drawPlaceLabel(
  { left, top, width, height, side, name, line, drawn }: PlaceLabel,
  palette: Palette,
  words: CanvasText,
): void {
  const face = drawn.isSelected ? 'selected' : 'place';
  const at = (text: string, of: 'selected' | 'place' | 'detail') =>
    side === 'left'
      ? left + width - words.width(text, of)
      : side === 'right'
        ? left
        : left + (width - words.width(text, of)) / 2;
  const first = words.height(face);
  words.stamp(name, face, at(name, face), top + first / 2, palette.ink, palette.land);
  if (line !== '')
    words.stamp(line, 'detail', at(line, 'detail'), top + (first + height) / 2, palette.ink, palette.land);
}

/** Name and line of a mark that is pointed at, on a raised slip that nothing hides. */
export function drawTip(
  context: CanvasRenderingContext2D,
  one: DrawnMark,
  scene: Scene,
  words: CanvasText,
): void {
  const { palette, camera } = scene;
  const detail = one.isSelected ? scene.selectedLine : scene.detailOf(one.mark);
  const placeName = scene.nameOf(one.mark);
  const [name, line] = placeName === '' ? [detail, ''] : [placeName, detail];
  const wish = wishFor(one, name, line, words);
  const size = {
    ...wish,
    radius: wish.radius + 4,
    width: wish.width + 2 * TIP_PADDING_PX,
    height: wish.height + TIP_PADDING_PX,
  };
  const place = placeLabels([size], scene.covered, camera)[0] ?? {
    ...size,
    left: Math.max(2, Math.min(one.x - size.width / 2, camera.width - size.width - 2)),
    top: Math.max(2, Math.min(one.y + size.radius, camera.height - size.height - 2)),
  };
  context.beginPath();
  context.roundRect(place.left, place.top, place.width, place.height, 4);
  context.fillStyle = palette.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.rule;
  context.stroke();
  const face = one.isSelected ? 'selected' : 'place';
  const left = place.left + TIP_PADDING_PX;
  const first = words.height(face);
  const top = place.top + TIP_PADDING_PX / 2;
  words.stamp(name, face, left, top + first / 2, palette.ink);
  words.stamp(line, 'detail', left, top + first + words.height('detail') / 2, palette.secondary);
}
