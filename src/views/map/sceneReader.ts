import { overlaps } from '../../domain/interval.ts';
import type { App } from '../../state/context.ts';
import { CountryNames } from './countryNames.ts';
import { MarkKeeper } from './markKeeper.ts';
import { disputeNames, eventLine, eventPlaceName, markDetail, markName } from './markText.ts';
import type { Scene } from './scene.ts';

/** What the map itself adds to a picture. */
type Own = Pick<
  Scene,
  'camera' | 'pixelRatio' | 'palette' | 'basemap' | 'hasTiles' | 'isExact' | 'focusPlace' | 'covered'
>;

/** A narrower map names only one place of a crowd. */
const NARROW_PX = 480;

/** Reads the exploration's state for a picture, in this one place, and keeps what does not change between pictures. */
export class SceneReader {
  readonly #app: Pick<App, 'exploration' | 'locale'>;
  readonly #keeper = new MarkKeeper();
  #countryNames: CountryNames | undefined;
  #lang = '';

  constructor(app: Pick<App, 'exploration' | 'locale'>) {
    this.#app = app;
  }

  read(own: Own): Scene {
    const { exploration, locale } = this.#app;
    const { dataset, table, answer, journeys, selectedRow, highlighted, window, view } = exploration;
    const sources = { dataset, table, order: answer.order, journeys, selectedRow };
    const marks = this.#keeper.marks(sources, own.camera.scale);
    const mostNames = own.camera.width < NARROW_PX ? 1 : 2;
    return {
      ...own,
      disputes: dataset.disputes.flatMap(({ id, title, time, geometry }) => {
        const area = geometry ?? own.basemap?.disputes[id];
        return area && (!time || overlaps(time, window))
          ? [{ geometry: area, names: disputeNames(title, time, locale) }]
          : [];
      }),
      area: view.area,
      marks,
      threads: this.#keeper.threads(sources, marks),
      hasThread: journeys.length > 0,
      selectedRow,
      highlighted,
      countryNames: this.#namesIn(locale.lang),
      near: new Set(this.#app.exploration.table.facets.country.values),
      nameOf: (mark) =>
        selectedRow !== null && mark.rows.includes(selectedRow)
          ? eventPlaceName(mark, selectedRow, marks.table, dataset, locale)
          : markName(mark, marks.table, dataset, locale, mostNames),
      detailOf: (mark) => markDetail(mark, dataset, locale),
      selectedLine: selectedRow === null ? '' : eventLine(dataset, selectedRow, locale),
    };
  }

  #namesIn(lang: string): CountryNames {
    if (!this.#countryNames || lang !== this.#lang) this.#countryNames = new CountryNames(lang);
    this.#lang = lang;
    return this.#countryNames;
  }
}
