import type { Source } from '../../domain/dataset.ts';
import { fold } from '../../domain/fold.ts';

/** The sources whose publisher and title have all words typed, whatever their accents. */
export function findSources(sources: readonly Source[], typed: string): readonly Source[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return sources;
  return sources.filter(({ publisher, title }) => {
    const text = fold(`${publisher ?? ''} ${title}`);
    return words.every((word) => text.includes(word));
  });
}
