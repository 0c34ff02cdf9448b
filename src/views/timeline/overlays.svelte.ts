import { mostImportantFirst } from '../../engine/mostImportant.ts';
import type { Rows } from '../../engine/rowOrder.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import { binText } from './binText.ts';
import { barHeight, barSpan } from './histogram.ts';
import type { Histograms } from './histograms.svelte.ts';
import { glyphX, type DrawnMark } from './marks.ts';
import type { Pointing } from './pointing.svelte.ts';
import type { StopBand } from './stopBand.ts';
import type { GroupScale, TimelineLayout } from './timelineLayout.svelte.ts';

interface Input {
  readonly exploration: Exploration;
  readonly lang: () => string;
  readonly placed: TimelineLayout;
  readonly histograms: Histograms;
  readonly group: GroupScale;
  readonly pointing: Pointing;
  readonly band: () => StopBand;
  /** px from the top of the surface. */
  readonly bandTop: () => number;
  readonly lanesTop: () => number;
  /** The row the keys are at; null while they are elsewhere. */
  readonly focused: () => number | null;
}

/** A ring around a mark, px in the group of marks. */
interface Ring {
  readonly kind: 'highlighted' | 'selected' | 'focused';
  readonly mark: DrawnMark;
  readonly x: number;
  readonly radius: number;
}

/** What a tooltip says, and the point it is about, px from the top left of the surface. */
interface Tip {
  readonly rows: Rows;
  readonly heading?: string;
  readonly x: number;
  readonly y: number;
}

/** More highlighted rows than this are not marked one by one. */
const MAX_MARKED = 200;
const MAX_NAMED = 3;
const RING_PX = 4;
const FOCUS_RING_PX = 8;

/** What lies over the marks: rings, outlines of bars, and the tooltip. Made in a component. */
export class Overlays {
  readonly #input: Input;

  readonly rings: readonly Ring[] = $derived.by(() => {
    const { exploration, placed, focused } = this.#input;
    const highlighted = Array.from(exploration.highlighted.slice(0, MAX_MARKED), (row) => placed.markOf(row));
    const kinds = [
      ['highlighted', new Set(highlighted)],
      ['selected', [placed.markOf(exploration.selectedRow)]],
      ['focused', [placed.markOf(focused())]],
    ] as const;
    return kinds.flatMap(([kind, marks]) =>
      [...marks].flatMap((mark): Ring[] => {
        const beyond = kind === 'focused' ? FOCUS_RING_PX : RING_PX;
        return mark ? [{ kind, mark, x: this.#markX(mark), radius: mark.radius + beyond }] : [];
      }),
    );
  });

  /** Outlines of the bars in which highlighted events are counted, px in the group of marks. */
  readonly outlines = $derived.by(() => {
    const { exploration, histograms, pointing, group } = this.#input;
    const { current } = histograms;
    if (current.lanes.length === 0) return [];
    const pointed = pointing.current;
    const rows = pointed?.bin ? pointed.rows.slice(0, 1) : exploration.highlighted.slice(0, MAX_MARKED);
    const found = new Map<string, { key: string; x: number; y: number; width: number; height: number }>();
    for (const row of rows) {
      const each = current.lanes.find(({ lane }) => lane.rows.has(row));
      const bin = current.bounds.findLastIndex((first) => first <= row);
      if (!each || bin < 0 || bin >= current.bounds.length - 1) continue;
      const { left, width } = barSpan(current, bin, group.x);
      const height = barHeight(each, each.density.totals[bin]!);
      const key = `${String(each.index)} ${String(bin)}`;
      found.set(key, { key, x: left, y: Math.round(each.lane.histogram!.base) - height, width, height });
    }
    return [...found.values()];
  });

  readonly tip: Tip | undefined = $derived.by(() => {
    const { exploration, placed, pointing, group, band, bandTop, lanesTop, focused } = this.#input;
    const pointed = pointing.current;
    const row = pointed?.rows[0] ?? focused();
    if (row === null) return undefined;
    const mark = placed.markOf(row);
    const rows = mostImportantFirst(exploration.table, pointed?.rows ?? mark?.rows ?? [row], MAX_NAMED);
    if (pointed?.bin) return this.#binTip(rows, pointed.bin);
    if (mark) return { rows, x: this.#markX(mark) + group.offset, y: lanesTop() + mark.y };
    const stop = band().stops.find((placedStop) => placedStop.stop.row === row);
    return stop && { rows, x: stop.x, y: bandTop() + stop.y };
  });

  constructor(input: Input) {
    this.#input = input;
  }

  #markX(mark: DrawnMark): number {
    const { group } = this.#input;
    return glyphX(mark, group.x, -group.offset);
  }

  #binTip(rows: Rows, { lane, bin }: { readonly lane: number; readonly bin: number }): Tip | undefined {
    const { histograms, group, lanesTop, lang } = this.#input;
    const { edges, lanes } = histograms.current;
    const [from, to] = [edges[bin], edges[bin + 1]];
    const each = lanes.find(({ index }) => index === lane);
    if (!each || from === undefined || to === undefined) return undefined;
    return {
      rows,
      heading: binText(from, to, lang()),
      x: group.x((from + to) / 2) + group.offset,
      y: lanesTop() + each.lane.histogram!.base - barHeight(each, each.density.totals[bin] ?? 0),
    };
  }
}
