import type { Dataset } from '../../domain/dataset.ts';
import type { LoadedDataset } from '../loaded.ts';
import type { SlicedDocument } from './slicedDocument.ts';
import { SlicedEvents } from './slicedEvents.ts';
import { SlicedPlaces } from './slicedPlaces.ts';

/** A document that was handed over, ready to be shown. */
export function openSliced(document: SlicedDocument): Omit<LoadedDataset, 'origin' | 'bytes' | 'text'> {
  const { columns, problems, moreProblems, events } = document;
  return { ok: true, dataset: datasetOf(document), columns, problems, moreProblems, events };
}

function datasetOf({ dataset, columns, slices, inlineNames }: SlicedDocument): Dataset {
  const language = dataset.languages[0] ?? 'und';
  return {
    ...dataset,
    places: new SlicedPlaces(dataset.places, columns, inlineNames),
    events: new SlicedEvents(slices, columns, dataset.places, language),
  };
}
