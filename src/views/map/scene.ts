import type { Bounds } from '../../domain/bounds.ts';
import type { DisputeGeometry } from '../../domain/dataset.ts';
import type { Palette } from '../../ui/palette.svelte.ts';
import type { Basemap } from './basemap.ts';
import { toScreen, type Camera, type ScreenPoint } from './camera.ts';
import type { CountryNames } from './countryNames.ts';
import type { Box } from './labels.ts';
import type { Area } from './areas.ts';
import type { Threads } from './markKeeper.ts';
import { quietLook, type MarkLook } from './markLook.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';

/** Everything one picture of the map is drawn from, read in one place. */
export interface Scene {
  readonly camera: Camera;
  readonly pixelRatio: number;
  readonly palette: Palette;
  readonly basemap: Basemap | undefined;
  /** Own tiles lie below: neither sea nor land are painted. */
  readonly hasTiles: boolean;
  /** At rest: the picture has to be sharp. */
  readonly isExact: boolean;
  /** Names from the fullest to the shortest: the first for which there is room is shown. */
  readonly disputes: readonly { readonly geometry: DisputeGeometry; readonly names: readonly string[] }[];
  readonly area: Bounds | null;
  readonly marks: Marks;
  readonly threads: Threads;
  readonly hasThread: boolean;
  /** Vague places with visible events, largest first. */
  readonly areas: readonly Area[];
  /** The marks of the selected event, and of those highlighted. */
  readonly selected: ReadonlySet<Mark>;
  /** While a step has numbered stops: the marks that keep their size and name; undefined: all do. */
  readonly foreground: ReadonlySet<Mark> | undefined;
  /** Marks with a numbered stop, which has a name of its own. */
  readonly underStops: ReadonlySet<Mark>;
  readonly lit: ReadonlySet<Mark>;
  /** The mark that has the keyboard's focus. */
  readonly focused: Mark | undefined;
  /** Where controls and credits lie. */
  readonly covered: readonly Box[];
  readonly countryNames: CountryNames;
  /** Countries in which the dataset has events: their names come first. */
  readonly near: ReadonlySet<string>;
  nameOf(mark: Mark): string;
  /** One line about a mark that is pointed at. */
  detailOf(mark: Mark): string;
  /** A number of events, short enough for a mark. */
  countText(count: number): string;
  /** One line about the selected event. */
  readonly selectedLine: string;
}

/** A mark where it stands on screen. */
export interface DrawnMark extends ScreenPoint {
  readonly mark: Mark;
  readonly look: MarkLook;
  readonly isSelected: boolean;
  readonly isHighlighted: boolean;
  readonly isFocused: boolean;
}

const OUTSIDE_PX = 40;

/** The marks on screen, with what sets them apart. */
export function marksOnScreen(scene: Scene): DrawnMark[] {
  const { camera, marks, selected, lit, focused, foreground, underStops } = scene;
  const drawn: DrawnMark[] = [];
  for (const mark of marks.inOrder) {
    const { x, y } = toScreen(camera, mark);
    if (x < -OUTSIDE_PX || y < -OUTSIDE_PX || x > camera.width + OUTSIDE_PX || y > camera.height + OUTSIDE_PX)
      continue;
    drawn.push({
      mark,
      x,
      y,
      look: !foreground || (foreground.has(mark) && !underStops.has(mark)) ? mark.look : quietLook(mark.look),
      isSelected: selected.has(mark),
      isHighlighted: lit.has(mark),
      isFocused: mark === focused,
    });
  }
  return drawn;
}

/** The mark nearest to a point, no farther from its rim than `tolerance` px. */
export function markNear(
  drawn: readonly DrawnMark[],
  point: ScreenPoint,
  tolerance: number,
): DrawnMark | undefined {
  let nearest: DrawnMark | undefined;
  let least = Infinity;
  for (const mark of drawn) {
    const distance = Math.hypot(mark.x - point.x, mark.y - point.y);
    if (distance < Math.max(mark.look.radius + 3, tolerance) && distance < least) {
      least = distance;
      nearest = mark;
    }
  }
  return nearest;
}
