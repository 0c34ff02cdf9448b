import type { Dataset } from '../../../src/domain/dataset.ts';
import { timeExtent } from '../../../src/domain/extent.ts';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { layoutOf, type LayoutInput } from '../../../src/views/timeline/layout.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

/** A layout of a dataset's dated events, every letter 7 px wide. */
export function layoutOfAll(part: Partial<LayoutInput> = {}, dataset: Dataset = smallDataset) {
  const input: LayoutInput = {
    dataset,
    table: buildEventTable(dataset),
    rows: dataset.events.keys(),
    window: timeExtent(dataset.events),
    width: 1000,
    height: 400,
    lanes: 'category',
    preferred: [],
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
