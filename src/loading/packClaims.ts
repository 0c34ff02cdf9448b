import type { Claim, Knowledge } from '../domain/dataset.ts';
import { brief, unless } from './brief.ts';
import { unpackField, unpackText, type PackedText } from './packText.ts';
import { packTime, unpackTime } from './packTime.ts';
import type { DetailClaim, DetailKnowledge } from './partTypes.ts';
import type { Text } from '../domain/text.ts';

/** What is claimed and what was known when, in a file of one language. */

type Pack = (value: Text | undefined) => PackedText | undefined;

/** A claim, its texts in one language. */
export function packClaim(claim: Claim, text: Pack): DetailClaim {
  const { id, on, status, checks, text: body, ...rest } = claim;
  return {
    id,
    ...brief({
      ...rest,
      text: text(body),
      on: on && packTime(on),
      status: unless('claimed', status),
      checks: checks.map(({ verdict, of, note, sources }) => ({
        verdict,
        ...brief({ of: text(of), note: text(note), sources }),
      })),
    }),
  };
}

/** The claim as the dataset has it. */
export function unpackClaim(packed: DetailClaim, lang: string): Claim {
  const { text, on, events = [], by = [], status = 'claimed', opposes = [], checks = [], ...rest } = packed;
  return {
    ...rest,
    text: unpackText(text, lang),
    events,
    by,
    ...(on ? { on: unpackTime(on) } : {}),
    status,
    opposes,
    checks: checks.map(({ of, note, verdict, sources = [] }) => ({
      ...unpackField('of', of, lang),
      verdict,
      ...unpackField('note', note, lang),
      sources,
    })),
  };
}

/** A state of knowledge, its texts in one language. */
export function packKnowledge({ on, status, time, title, summary }: Knowledge, text: Pack): DetailKnowledge {
  return {
    on: packTime(on),
    ...brief({ status, time: time && packTime(time), title: text(title), summary: text(summary) }),
  };
}

/** The state of knowledge as the dataset has it. */
export function unpackKnowledge(packed: DetailKnowledge, lang: string): Knowledge {
  const { on, status, time, title, summary } = packed;
  return {
    on: unpackTime(on),
    ...(status ? { status } : {}),
    ...(time ? { time: unpackTime(time) } : {}),
    ...unpackField('title', title, lang),
    ...unpackField('summary', summary, lang),
  };
}
