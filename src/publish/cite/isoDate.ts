import { plainTime } from '../../domain/plainTime.ts';

/**
 * A plain EDTF date as biblatex reads it (manual: “Date and Time Specifications”, ISO 8601-2): “2025-04-23~”,
 * “2014-02-27~/2014-03-21”; undefined where it is none. Without the time of day, for which biblatex wants seconds; `%`
 * becomes `~`, since to TeX it begins a comment.
 */
export function isoDate(edtf: string): string | undefined {
  return plainTime(edtf) && edtf.replace(/T[^~?%/]*/g, '').replaceAll('%', '~');
}
