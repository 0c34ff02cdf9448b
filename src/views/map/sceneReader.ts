import type { Dispute } from '../../domain/dataset.ts';
import { overlaps } from '../../domain/interval.ts';
import type { App } from '../../state/context.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import { CountryNames } from './countryNames.ts';
import { MarkKeeper } from './markKeeper.ts';
import { countText } from './countText.ts';
import { disputeNames, eventLine, eventPlaceName, markDetail, markName } from './markText.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import type { Scene } from './scene.ts';

/** What the map itself adds to a picture. */
type Own = Pick<
  Scene,
  'camera' | 'pixelRatio' | 'palette' | 'basemap' | 'hasTiles' | 'isExact' | 'covered'
> & {
  /** A place of the mark that has the keyboard's focus. */
  readonly focusPlace: number | null;
};

/** A narrower map names only one place of a crowd. */
const NARROW_PX = 480;

/** The disputes of the time that is shown. */
export function disputesIn({ dataset, window }: Pick<Exploration, 'dataset' | 'window'>): Dispute[] {
  return dataset.disputes.filter(({ time }) => !time || overlaps(time, window));
}

/** Reads the exploration's state for a picture, in this one place, and keeps what does not change between pictures. */
export class SceneReader {
  readonly #app: Pick<App, 'exploration' | 'locale'>;
  readonly #keeper = new MarkKeeper();
  #countryNames: CountryNames | undefined;
  #lang = '';

  constructor(app: Pick<App, 'exploration' | 'locale'>) {
    this.#app = app;
  }

  read({ focusPlace, ...own }: Own): Scene {
    const { exploration, locale } = this.#app;
    const { dataset, table, answer, journeys, selectedRow, highlighted, view, stops } = exploration;
    const sources = { dataset, table, visible: answer.visible, journeys, selectedRow, highlighted };
    const marks = this.#keeper.marks(sources, own.camera);
    const selected = marks.holding(selectedRow === null ? [] : [selectedRow]);
    const foreground = this.#foreground(marks);
    const mostNames = own.camera.width < NARROW_PX ? 1 : 2;
    return {
      ...own,
      disputes: disputesIn(exploration).flatMap(({ id, title, time, geometry }) => {
        const area = geometry ?? own.basemap?.disputes[id];
        return area ? [{ geometry: area, names: disputeNames(title, time, locale) }] : [];
      }),
      area: view.area,
      marks,
      threads: this.#keeper.threads(sources, marks),
      hasThread: journeys.length > 0,
      areas: this.#keeper.areas(sources, marks),
      selected,
      foreground,
      underStops: marks.holding(stops.map(({ row }) => row)),
      lit: this.#keeper.lit(sources, marks),
      focused: focusPlace === null ? undefined : marks.markOf(focusPlace),
      countryNames: this.#namesIn(locale.lang),
      near: new Set(table.facets.country.values),
      nameOf: (mark) =>
        selectedRow !== null && selected.has(mark)
          ? eventPlaceName(mark, selectedRow, marks, dataset, locale)
          : markName(mark, marks.table, dataset, locale, mostNames),
      countText: (count) => countText(count, locale.lang),
      detailOf: (mark) => markDetail(mark, dataset, locale),
      selectedLine: selectedRow === null ? '' : eventLine(dataset, selectedRow, locale),
    };
  }

  /** While a step has stops: the marks of its other events and of the selection, which keep size and name. */
  #foreground(marks: Marks): ReadonlySet<Mark> | undefined {
    const { stops, emphasised, selectedRow } = this.#app.exploration;
    if (stops.length === 0) return undefined;
    const isStop = new Set(stops.map(({ row }) => row));
    const rows = [...emphasised];
    if (selectedRow !== null) rows.push(selectedRow);
    return marks.holding(rows.filter((row) => !isStop.has(row)));
  }

  #namesIn(lang: string): CountryNames {
    if (!this.#countryNames || lang !== this.#lang) this.#countryNames = new CountryNames(lang);
    this.#lang = lang;
    return this.#countryNames;
  }
}
