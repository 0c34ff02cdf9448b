import type { Exploration } from '../../state/exploration.svelte.ts';
import { anchorX, eventSpan } from './eventSpan.ts';
import type { BandInput } from './stopBand.ts';
import type { StopWidths } from './stopWidths.svelte.ts';

interface Source {
  readonly exploration: Exploration;
  /** Calendar ms to px. */
  readonly scale: (ms: number) => number;
  readonly width: number;
  readonly maxHeight: number;
  readonly widths: StopWidths;
}

/** The visible stops of the open step, measured for a scale. */
export function bandInput({ exploration, scale, width, maxHeight, widths }: Source): BandInput {
  const { stops, spans, answer, table } = exploration;
  const seen = stops.flatMap((stop) => {
    const span = eventSpan(table, stop.row);
    if (!span || !answer.visible.has(stop.row)) return [];
    const x = anchorX(scale(span.at), scale(span.to));
    return [
      {
        stop,
        x,
        labelWidth: widths.ofLabel(stop),
        inlineWidth: widths.ofInlineLabel(stop),
        nameWidth: widths.ofName(stop),
        others: [...new Set(stop.event.also.map(({ time }) => time.earliestStart))]
          .filter(Number.isFinite)
          .map(scale),
      },
    ];
  });
  const measured = spans.map((span) => ({ span, textWidth: widths.ofSpan(span) }));
  return { stops: seen, spans: measured, width, maxHeight };
}
