import type { EventRecord, TextField } from '../../schema/definition.ts';

/** Title, label and summary of each event, in the order in which they were added: what a search looks through. */
export class EventTexts {
  readonly #titles: TextField[] = [];
  readonly #labels = new Map<number, TextField>();
  readonly #summaries = new Map<number, TextField>();

  add({ title, label, summary }: Pick<EventRecord, 'title' | 'label' | 'summary'>): void {
    const at = this.#titles.push(title) - 1;
    if (label !== undefined) this.#labels.set(at, label);
    if (summary !== undefined) this.#summaries.set(at, summary);
  }

  title(at: number): TextField {
    return this.#titles[at]!;
  }
  label(at: number): TextField | undefined {
    return this.#labels.get(at);
  }
  summary(at: number): TextField | undefined {
    return this.#summaries.get(at);
  }
}
