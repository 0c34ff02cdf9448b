import type { Format, ReadFailure } from './format.ts';
import { jsonFault } from './jsonFault.ts';

/** The project's own documents: JSON with a version and events. */
export const native: Format = {
  id: 'native',
  detect(sample) {
    const text = sample.trimStart();
    if (!text.startsWith('{')) return 0;
    if (/"\$schema"\s*:\s*"[^"]*dataset-\d+\.json"/.test(text)) return 1;
    const marks = [/"version"\s*:\s*\d/, /"events"\s*:\s*\[/, /"languages"\s*:\s*\[/, /"when"\s*:/];
    return 0.2 + 0.2 * marks.filter((mark) => mark.test(text)).length;
  },
  read(text) {
    try {
      return { ok: true, json: JSON.parse(text) as unknown };
    } catch {
      // What engines say differs, and most do not say where: look for the spot.
      return { ok: false, failure: failureOf(text) };
    }
  },
};

function failureOf(text: string): ReadFailure {
  if (/^\s*<(?:!doctype html|html|head|body|!--)/i.test(text)) return { code: 'web-page' };
  const fault = jsonFault(text);
  return fault === undefined ? { code: 'not-json' } : { code: 'not-json', ...lineAndColumn(text, fault) };
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
