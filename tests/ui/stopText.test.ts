import { expect, test } from 'vitest';
import * as page from '../../src/ui/stopText.ts';
import * as made from '../../scripts/prerender/opening.ts';
import { readerOf } from '../../scripts/prerender/reader.ts';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { Locale } from '../../src/state/locale.svelte.ts';
import { event, time } from '../fixtures/smallDataset.ts';
import { smallRoad } from '../fixtures/smallRoad.ts';

const long = { en: 'A meeting of which nobody has told where it was, nor who was there' };

test.each(['en', 'de', 'uk'] as const)(
  'stops and spans have the same words on the page and in what is made without a browser: %s',
  async (lang) => {
    const road = smallRoad();
    const labelled = event({
      id: 'labelled',
      title: long,
      label: { en: 'A meeting' },
      time: time('2025-05'),
    });
    const nowhere = event({ id: 'nowhere', title: long });
    const stops = [...road.stories[0]!.steps[0]!.stops, 'labelled', 'nowhere'];
    const spans = [...road.stories[0]!.steps[0]!.spans, { from: 'rutte-kyiv', to: 'labelled' }];
    const dataset: WholeDataset = {
      ...smallRoad({ stops, spans }),
      events: [...road.events, labelled, nowhere],
    };
    const reader = await readerOf(dataset, lang);
    const locale = new Locale(lang, await loadMessages(lang), dataset.languages);
    const opening = made.openingOf(reader)!;
    expect(opening.stops).toHaveLength(5);
    expect(opening.spans).toHaveLength(3);
    for (const stop of opening.stops) {
      expect(made.stopName(stop, reader)).toBe(page.stopName(stop, locale));
      expect(made.stopDate(stop, reader)).toBe(page.stopDate(stop, locale));
    }
    for (const span of opening.spans) expect(made.spanWords(span, reader)).toBe(page.spanWords(span, locale));
  },
);
