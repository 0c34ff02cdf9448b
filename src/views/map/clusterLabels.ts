import { arcsOnScreen, boxesAlong } from './arcs.ts';
import { ROOMY, type ClusterStyle } from './clusters/clusterStyle.ts';
import type { Cluster } from './clusters/cluster.ts';
import {
  hits,
  isInside,
  placeLabels,
  squareAround,
  type Box,
  type LabelWish,
  type PlacedLabel,
} from './labels.ts';
import type { StopNumber } from './routes.ts';
import type { DrawnCluster, Scene } from './scene.ts';

/** A place's name beside its cluster, perhaps with a line under it. */
export interface ClusterLabel extends PlacedLabel {
  readonly name: string;
  readonly line: string;
}

/** The stop numbers of a cluster, beside it. */
export interface PlacedNumber extends Box {
  readonly text: string;
  readonly isSelected: boolean;
}

export interface LabelLayout {
  readonly labels: ReadonlyMap<Cluster, ClusterLabel>;
  readonly numbers: ReadonlyMap<Cluster, PlacedNumber>;
  /** What names of countries and areas yield to. */
  readonly taken: readonly Box[];
}

/** The words beside clusters and their sizes, px. */
export interface LabelWords {
  nameOf(cluster: Cluster, isSelected: boolean): string;
  /** One line about the selected event. */
  readonly selectedLine: string;
  width(text: string, face: 'place' | 'selected' | 'detail' | 'count'): number;
  height(face: 'place' | 'selected' | 'detail' | 'count'): number;
}

export const SELECTED_RING_PX = 4;
const BADGE_PX = 6;
const MAX_LABELS = 60;
/** Longer names are cut. */
export const MAX_LABEL_PX = 240;
/** Stop numbers written at one cluster; of more the rest is counted. */
const MAX_NUMBERS = 2;
export const NUMBER_PADDING_PX = 4;
/** Labels keep so far from the lines of journeys, px. */
const LINE_PX = 5;

/** Room a cluster takes, its ring or the badge beside it included, px. */
export function reach({ style, isSelected }: Pick<DrawnCluster, 'style' | 'isSelected'>): number {
  return style.radius + (isSelected ? SELECTED_RING_PX + 2 : hasBadge(style) ? BADGE_PX : 1);
}

/** Whether the glyph has no room for a number inside. */
export function hasBadge({ count, parts }: ClusterStyle): boolean {
  return count > 1 && parts.length === 1 && !ROOMY.has(parts[0]!.glyph);
}

/**
 * Finds room for words, the most important first: the selected place's name, stop numbers, the largest cluster's name,
 * which always has a place, names of stops, then the others by number of events.
 */
export function layOutLabels(scene: Scene, words: LabelWords): LabelLayout {
  const { camera, drawn, named, routes, covered } = scene;
  const marks = [...drawn.map((one) => squareAround(one.x, one.y, reach(one))), ...covered];
  const lines = routes.segments.flatMap(({ from, to, repeat }) =>
    arcsOnScreen(camera, from, to, repeat).flatMap((arc) => boxesAlong(arc, LINE_PX)),
  );
  const ranked = drawn
    .filter((one) => (!named || named.has(one.cluster)) && isInside(squareAround(one.x, one.y, 1), camera))
    .sort((a, b) => b.style.count - a.style.count);
  const labels = new Map<Cluster, ClusterLabel>();
  const numbers = new Map<Cluster, PlacedNumber>();
  const taken = () => [...marks, ...labels.values(), ...numbers.values()];
  const place = (one: DrawnCluster, obstacles: readonly Box[]) => {
    const name = words.nameOf(one.cluster, one.isSelected);
    if (name === '' || labels.has(one.cluster)) return;
    for (const line of one.isSelected ? [words.selectedLine, ''] : ['']) {
      const [found] = placeLabels([wishOf(one, name, line, words)], obstacles, camera, lines);
      // The second line is worth less than the line of a journey under it.
      if (!found || (line !== '' && hits(found, lines))) continue;
      labels.set(one.cluster, { ...found, name, line });
      return;
    }
  };
  for (const one of ranked) if (one.isSelected) place(one, taken());
  placeNumbers(scene, numbers, taken, words);
  const [largest] = ranked;
  if (largest && !named && !labels.has(largest.cluster)) {
    place(largest, taken());
    // Its name goes before the other marks, but not before what covers the map.
    if (!labels.has(largest.cluster)) place(largest, [...covered, ...labels.values(), ...numbers.values()]);
  }
  for (const isStop of [true, false]) {
    for (const one of ranked) {
      if (labels.size >= MAX_LABELS) break;
      if (routes.numbers.has(one.cluster) === isStop) place(one, taken());
    }
  }
  return { labels, numbers, taken: [...taken(), ...lines] };
}

/** A label's size beside its cluster. */
function wishOf(one: DrawnCluster, name: string, line: string, words: LabelWords): LabelWish {
  const face = one.isSelected ? 'selected' : 'place';
  const width = Math.max(words.width(name, face), line === '' ? 0 : words.width(line, 'detail'));
  return {
    key: one.cluster.key,
    x: one.x,
    y: one.y,
    radius: reach(one),
    width: Math.min(width, MAX_LABEL_PX),
    height: words.height(face) + (line === '' ? 0 : words.height('detail')),
  };
}

/** Stop numbers around their clusters, the selected stop's and the first ones first; where there is no room they are left out. */
function placeNumbers(
  scene: Scene,
  placed: Map<Cluster, PlacedNumber>,
  taken: () => readonly Box[],
  words: LabelWords,
): void {
  const order = [...scene.routes.numbers].sort(
    ([, a], [, b]) =>
      Number(b.some(({ isSelected }) => isSelected)) - Number(a.some(({ isSelected }) => isSelected)),
  );
  for (const [cluster, numbers] of order) {
    const one = scene.drawn.find((drawn) => drawn.cluster === cluster);
    if (!one) continue;
    const { text, isSelected } = numberText(numbers);
    const width = Math.max(words.width(text, 'count') + 2 * NUMBER_PADDING_PX, words.height('count') + 3);
    const height = words.height('count') + 3;
    const obstacles = taken();
    const box = boxesBeside(one, width, height).find(
      (candidate) => isInside(candidate, scene.camera) && !hits(candidate, obstacles),
    );
    if (box) placed.set(cluster, { ...box, text, isSelected });
  }
}

/** “2·5 +3”, the selected one first. */
function numberText(numbers: readonly StopNumber[]): StopNumber {
  const ordered = [...numbers].sort((a, b) => Number(b.isSelected) - Number(a.isSelected));
  const more = numbers.length - MAX_NUMBERS;
  const shown = ordered.slice(0, MAX_NUMBERS).map(({ text }) => text);
  return {
    text: shown.join('·') + (more > 0 ? ` +${more}` : ''),
    isSelected: ordered[0]?.isSelected ?? false,
  };
}

/** Around a cluster: the corners first, then the sides. */
function boxesBeside(one: DrawnCluster, width: number, height: number): Box[] {
  const near = reach(one) + 1;
  const at = (left: number, top: number) => ({ left: one.x + left, top: one.y + top, width, height });
  return [
    at(near * 0.75, -near - height * 0.4),
    at(-near * 0.75 - width, -near - height * 0.4),
    at(near * 0.75, near - height * 0.6),
    at(-near * 0.75 - width, near - height * 0.6),
    at(-width / 2, -near - height),
    at(-width / 2, near),
    at(near, -height / 2),
    at(-near - width, -height / 2),
  ];
}
