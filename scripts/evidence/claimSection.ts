import type { ClaimRecord } from '../../src/schema/definition.ts';
import { escaped } from './markdown.ts';
import type { Records } from './records.ts';
import { shortSources } from './sourceLines.ts';

/** One claim: who says it where, its quote, and each verdict with its note and sources. */
export function claimSection(claim: ClaimRecord, records: Records): string[] {
  const speakers = (claim.by ?? []).map((id) => escaped(records.actorName(id))).join(', ');
  const carrier = claim.in === undefined ? [] : [`read in ${shortSources([claim.in], records)}`];
  const said = [
    ...(speakers === '' ? [] : [speakers]),
    ...(claim.on === undefined ? [] : [claim.on]),
    ...carrier,
  ];
  return [
    `### ${escaped(claim.id)}`,
    '',
    escaped(records.text(claim.text)),
    '',
    `- Said by: ${said.join(', ')}`,
    ...(claim.quote === undefined
      ? []
      : [`- Quote (${claim.language ?? 'language of the source'}): “${escaped(claim.quote)}”`]),
    ...(claim.status === undefined ? [] : [`- Status: ${claim.status}`]),
    ...(claim.events ?? []).map(
      (id) => `- About: ${escaped(records.text(records.event(id)?.title))} (\`${id}\`)`,
    ),
    ...(claim.checks ?? []).map((check) => `- ${verdictLine(check, records)}`),
    '',
  ];
}

function verdictLine(
  { of, verdict, note, sources }: NonNullable<ClaimRecord['checks']>[number],
  records: Records,
) {
  const part = records.text(of);
  const text = records.text(note);
  return `Verdict: **${verdict}**${part === '' ? '' : ` (${escaped(part)})`}${text === '' ? '' : `. ${escaped(text)}`} – ${shortSources(sources ?? [], records)}`;
}
