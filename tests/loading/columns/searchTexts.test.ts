import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { DocumentReader } from '../../../src/loading/columns/documentReader.ts';
import { finishReading } from '../../../src/loading/columns/finishReading.ts';
import { indexTexts, searchTexts } from '../../../src/loading/columns/searchTexts.ts';
import { toTheEnd } from '../../../src/loading/toTheEnd.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { normalise } from '../../../src/schema/normalise.ts';
import { textColumnsOf } from '../../engine/anyText.ts';
import { anyDocument } from './anyDocument.ts';

test('indexes the words of events, actors and places by row and by code', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const text = JSON.stringify(document);
      const reader = new DocumentReader();
      const ignore = () => undefined;
      toTheEnd(reader.append(new TextEncoder().encode(text)), ignore);
      const outcome = toTheEnd(finishReading(reader, 'https://example.org/'), ignore);
      if (!outcome.ok) throw new Error(outcome.failure.code);
      const dataset = normalise(checkDocument(JSON.parse(text)).document!);
      expect(toTheEnd(indexTexts(searchTexts(outcome)), ignore)).toEqual(
        textColumnsOf(dataset, buildEventTable(dataset)),
      );
    }),
  );
});
