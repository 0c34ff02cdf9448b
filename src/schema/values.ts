import * as v from 'valibot';
import { parseEdtf, type EdtfFault } from '../domain/edtf.ts';
import { isZone } from '../domain/zone.ts';
import { Plain, rule } from './fields.ts';

const DATE_RULES: Readonly<Record<EdtfFault, string>> = {
  syntax: rule('date-syntax'),
  'impossible-date': rule('date-impossible'),
  'impossible-hour': rule('time-impossible', 'hour'),
  'impossible-minute': rule('time-impossible', 'minute'),
  'impossible-second': rule('time-impossible', 'second'),
  'impossible-offset': rule('time-impossible', 'offset'),
  'level-2': rule('date-level'),
  reversed: rule('date-reversed'),
};

/** A date or span in EDTF (ISO 8601-2), levels 0 and 1. */
export const Edtf = v.pipe(
  v.string(rule('type', 'text')),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const read = parseEdtf(dataset.value);
    if (!read.ok) addIssue({ message: DATE_RULES[read.reason] });
  }),
);

/** An IANA time zone. */
export const Zone = v.pipe(v.string(rule('type', 'text')), v.check(isZone, rule('zone')));

/** ISO 3166-1 alpha-2 in lower case. */
export const Country = v.pipe(v.string(rule('type', 'text')), v.regex(/^[a-z]{2}$/, rule('country')));

const number = () => v.number(rule('type', 'number'));

/** Degrees north. */
export const Latitude = v.pipe(number(), v.minValue(-90, rule('latitude')), v.maxValue(90, rule('latitude')));
/** Degrees east. */
export const Longitude = v.pipe(
  number(),
  v.minValue(-180, rule('longitude')),
  v.maxValue(180, rule('longitude')),
);

/** A whole number from `from` to `to`. */
export function wholeNumber(from: number, to: number) {
  const message = rule('number-range', `${from}|${to}`);
  return v.pipe(number(), v.integer(message), v.minValue(from, message), v.maxValue(to, message));
}

/** Kilometres, not negative and not more than half way round the world. */
export const Kilometres = v.pipe(
  number(),
  v.minValue(0, rule('number-range', '0|20040')),
  v.maxValue(20040, rule('number-range', '0|20040')),
);

/** True or false. */
export const YesNo = v.boolean(rule('type', 'yes-no'));

/** A web address; `schemes` besides http and https; a relative address is one of the same site. */
function webAddress(schemes: readonly string[], relative: boolean) {
  const allowed = new Set(['http:', 'https:', ...schemes]);
  const fits = (text: string) => {
    try {
      // The parser strips what browsers strip, so that no disguised scheme passes.
      return allowed.has(new URL(text, relative ? 'https://same.invalid/' : undefined).protocol);
    } catch {
      return false;
    }
  };
  return v.pipe(Plain, v.check(fits, rule('address')));
}

/** Where a source can be read. */
export const WebAddress = webAddress([], false);
/** Where to write to. */
export const ContactAddress = webAddress(['mailto:'], false);
/** An address that may be relative to the page. */
export const FileAddress = webAddress([], true);

/** At most so many characters; longer text stays, with a warning. */
export const atMostCharacters = (limit: number, text: string) => [...text].length <= limit;
/** At most so many words; longer text stays, with a warning. */
export const atMostWords = (limit: number, text: string) => text.trim().split(/\s+/).length <= limit;
