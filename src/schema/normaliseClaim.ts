import type { Check, Claim } from '../domain/dataset.ts';
import type { ClaimRecord } from './definition.ts';
import { present, textField, toText } from './normaliseText.ts';
import { toTime } from './normaliseTime.ts';

/**
 * A claim as the application uses it: nobody's verdict is assumed, so a claim whose standing is not said is merely
 * claimed. A quote whose language is not said is in that of the source it is read in.
 */
export function toClaim(
  record: ClaimRecord,
  sourceLanguages: ReadonlyMap<string, string | undefined>,
  language: string,
): Claim {
  const on = toTime(record.on);
  const tag = record.language ?? sourceLanguages.get(record.in ?? '');
  return {
    id: record.id,
    text: toText(record.text, language),
    events: record.events ?? [],
    by: record.by ?? [],
    ...present(record, 'in', 'quote'),
    ...(on ? { on } : {}),
    ...(record.quote !== undefined && tag !== undefined ? { language: tag } : {}),
    status: record.status ?? 'claimed',
    opposes: record.opposes ?? [],
    checks: (record.checks ?? []).map((check): Check => ({
      ...textField('of', check.of, language),
      verdict: check.verdict,
      ...textField('note', check.note, language),
      sources: check.sources ?? [],
    })),
  };
}
