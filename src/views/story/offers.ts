import type { Story, Step, StoryOffer } from '../../domain/dataset.ts';

/**
 * The stories that a step offers: those it names; all others too at the first and last step of a story, where a
 * reader chooses what to read.
 */
export function offersAt(stories: readonly Story[], story: Story, step: Step): StoryOffer[] {
  const named = step.offers.filter((offer) => offer.story !== story.id);
  const index = story.steps.indexOf(step);
  if (index > 0 && index < story.steps.length - 1) return named;
  const others = stories.filter(({ id }) => id !== story.id && !named.some((offer) => offer.story === id));
  return [...named, ...others.map(({ id }) => ({ story: id }))];
}
