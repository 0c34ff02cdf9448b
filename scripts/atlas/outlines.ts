import type { Outlines } from '../../src/schema/strict/outsideCountry.ts';
import { readAtlas } from '../basemap/atlas.ts';
import { codedCountries } from '../basemap/codes.ts';
import { Countries } from './countries.ts';

/** A point on a coast or a bridge may lie just outside the simplified outline. */
const COAST_KM = 30;

/** The countries as the installed atlas draws them, for the strict check. */
export function readOutlines(): Outlines {
  const atlas = readAtlas('50m');
  const countries = new Countries(atlas, codedCountries(atlas));
  return {
    draws: (code) => countries.draws(code),
    liesIn: (point, code) => countries.liesIn(point, code, COAST_KM),
    countryAt: (point) => countries.countryAt(point, COAST_KM),
  };
}
