import type {
  ClaimRecord,
  DatasetDocument,
  EventRecord,
  SourceRecord,
  TextField,
} from '../../src/schema/definition.ts';

/** What an id in `x-evidence` may name. */
export type RecordKind = 'event' | 'claim' | 'source' | 'dispute';

/** The language evidence is written in. */
const LANGUAGE = 'en';

/** A document's records by id, and the sources behind each. */
export class Records {
  readonly #document: DatasetDocument;
  readonly #kinds = new Map<string, RecordKind>();
  readonly #sources = new Map<string, readonly string[]>();

  constructor(document: DatasetDocument) {
    this.#document = document;
    // Ids are unique within their kind only; where two kinds share one, what stories are about wins.
    for (const { id } of document.sources ?? []) this.#add('source', id, [id]);
    for (const { id, sources } of document.disputes ?? []) this.#add('dispute', id, sources ?? []);
    for (const claim of document.claims ?? []) this.#add('claim', claim.id, sourcesOfClaim(claim));
    for (const { id, sources } of document.events) this.#add('event', id, sources ?? []);
  }

  #add(kind: RecordKind, id: string, sources: readonly string[]): void {
    this.#kinds.set(id, kind);
    this.#sources.set(id, sources);
  }

  kindOf(id: string): RecordKind | undefined {
    return this.#kinds.get(id);
  }

  /** Ids of the sources behind a record. */
  sourcesOf(id: string): readonly string[] {
    return this.#sources.get(id) ?? [];
  }

  event(id: string): EventRecord | undefined {
    return this.#document.events.find((event) => event.id === id);
  }

  claim(id: string): ClaimRecord | undefined {
    return this.#document.claims?.find((claim) => claim.id === id);
  }

  source(id: string): SourceRecord | undefined {
    return this.#document.sources?.find((source) => source.id === id);
  }

  actorName(id: string): string {
    return this.text(this.#document.actors?.find((actor) => actor.id === id)?.name) || id;
  }

  storyTitle(id: string): string {
    return this.text(this.#document.stories?.find((story) => story.id === id)?.title) || id;
  }

  /** A text in English, else in the document's first language, else empty. */
  text(field: TextField | undefined): string {
    if (field === undefined || typeof field === 'string') return field ?? '';
    return field[LANGUAGE] ?? field[this.#document.languages[0] ?? ''] ?? '';
  }
}

function sourcesOfClaim(claim: ClaimRecord): string[] {
  const checked = (claim.checks ?? []).flatMap(({ sources }) => sources ?? []);
  return [...new Set([...(claim.in === undefined ? [] : [claim.in]), ...checked])];
}
