import type { CanvasText } from './canvasText.ts';
import { hits, placeLabels, type Box, type LabelWish, type PlacedLabel } from './labels.ts';
import { ROOMY } from './markLook.ts';
import type { DrawnMark, Scene } from './scene.ts';

/** A place's name beside its mark, perhaps with a line under it. */
export interface PlaceLabel extends PlacedLabel {
  readonly name: string;
  readonly line: string;
  readonly drawn: DrawnMark;
}

export const SELECTED_RING_PX = 4;
const BADGE_BESIDE_PX = 6;

/** Room a mark takes, its ring or the badge beside it included. */
export function reach({ look, isSelected }: DrawnMark): number {
  const hasBadge = look.count > 1 && look.parts.length === 1 && !ROOMY.has(look.parts[0]!.glyph);
  return look.radius + (isSelected ? SELECTED_RING_PX + 2 : hasBadge ? BADGE_BESIDE_PX : 1);
}

/** Names of places in the order of `marks`, as far as there is room between obstacles. */
export function labelPlaces(
  scene: Scene,
  marks: readonly DrawnMark[],
  obstacles: readonly Box[],
  avoid: readonly Box[],
  words: CanvasText,
): PlaceLabel[] {
  const labels: PlaceLabel[] = [];
  for (const one of marks) {
    const name = scene.nameOf(one.mark);
    if (name === '') continue;
    for (const line of one.isSelected ? [scene.selectedLine, ''] : ['']) {
      const wish = wishFor(one, name, line, words);
      const [found] = placeLabels([wish], [...obstacles, ...labels], scene.camera, avoid);
      // The line is worth having, but not worth covering the way somebody took.
      if (!found || (line !== '' && hits(found, avoid))) continue;
      labels.push({ ...found, name, line, drawn: one });
      break;
    }
  }
  return labels;
}

/** A label's size beside its mark. */
export function wishFor(one: DrawnMark, name: string, line: string, words: CanvasText): LabelWish {
  const face = one.isSelected ? 'selected' : 'place';
  return {
    key: one.mark.key,
    x: one.x,
    y: one.y,
    radius: reach(one),
    width: Math.max(words.width(name, face), line === '' ? 0 : words.width(line, 'detail')),
    height: words.height(face) + (line === '' ? 0 : words.height('detail')),
  };
}
