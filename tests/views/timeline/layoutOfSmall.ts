import { LINE_PX } from '../../../src/views/timeline/laneMetrics.ts';
import type { WholeDataset } from '../../../src/domain/dataset.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import type { Lanes } from '../../../src/state/viewState.ts';
import { lanesOf } from '../../../src/views/timeline/lanes.ts';
import { layoutOf, type LayoutInput } from '../../../src/views/timeline/layout.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

interface Part extends Partial<Omit<LayoutInput, 'lanes'>> {
  readonly lanes?: Lanes;
}

/** A layout of a dataset's dated events, every letter 7 px wide. */
export function layoutOfAll(
  { lanes = 'category', ...part }: Part = {},
  dataset: WholeDataset = smallDataset,
) {
  const table = buildEventTable(dataset);
  const input: LayoutInput = {
    minLinePx: LINE_PX,
    table,
    lanes: lanesOf(dataset, table, BitSet.all(table.length), lanes, []),
    window: table.extent,
    width: 1000,
    height: 400,
    selected: null,
    focused: null,
    emphasised: new Set(),
    labelOf: (row) => dataset.events[row]!.title['en'] ?? '',
    widthOf: (text) => text.length * 7,
    otherDates: () => [],
    ...part,
  };
  return { input, layout: layoutOf(input) };
}
