import type { LatLon } from './bounds.ts';
import type { Interval } from './interval.ts';
import type { Sequence } from './sequence.ts';
import type { Text } from './text.ts';

/**
 * The dataset as the application uses it: checked, references resolved by id, times parsed.
 * The document an author writes is described by `schema/definition.ts`; `schema/normalise.ts` leads from one to the other.
 * All collections are readonly; texts may lack languages, and details may arrive after the core (`loading/parts.ts`).
 */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly finding?: Text;
  readonly summary?: Text;
  readonly method?: Text;
  readonly borders?: Text;
  /** BCP 47; the first is the fallback. */
  readonly languages: readonly string[];
  readonly asOf?: string;
  readonly updated?: string;
  readonly license?: string;
  readonly credit?: string;
  readonly contact?: string;
  readonly categories: readonly Category[];
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Sorted by earliest start, then latest end descending, then document order; undated events last. The index is the engine's row. */
  readonly events: Sequence<Event>;
  /** In document order; those of one source in the order in which it makes them. */
  readonly claims: readonly Claim[];
  readonly eras: readonly Era[];
  readonly stories: readonly Story[];
  readonly disputes: readonly Dispute[];
  /** False while summaries, sources and the like are still on their way. */
  readonly complete: boolean;
}

/** A dataset whose events are all there as records; of very large ones each is read when it is asked for. */
export interface WholeDataset extends Dataset {
  readonly events: readonly Event[];
}

export type GlyphShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'cross' | 'pin';

export interface Category {
  readonly id: string;
  readonly label: Text;
  readonly glyph: GlyphShape;
  /** 1–7: index into the theme's category hues; 0 is "Other". */
  readonly hue: number;
}

export interface Place extends LatLon {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly within?: string;
  /** ISO 3166 alpha-2, lower case. */
  readonly country?: string;
  readonly radiusKm: number;
  readonly wikidata?: string;
}

export type ActorKind = 'person' | 'organisation' | 'state' | 'group';

export interface Role {
  readonly title: Text;
  readonly of?: string;
  readonly when?: Interval;
}

export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly roles: readonly Role[];
}

export type SourceType = 'report' | 'primary' | 'analysis' | 'data';

export interface Source {
  readonly id: string;
  readonly publisher?: string;
  readonly title: string;
  readonly url?: string;
  /** EDTF text. */
  readonly published?: string;
  readonly accessed?: string;
  readonly language?: string;
  readonly type?: SourceType;
  readonly archive?: string;
  /** False where the address was not opened by the editors; undefined where nobody says. */
  readonly checked?: boolean;
}

type PlaceRole = 'host' | 'origin' | 'remote' | 'about';
type ParticipationMode = 'in-person' | 'phone' | 'video' | 'letter';
export type Status = 'happened' | 'planned' | 'announced' | 'cancelled';
export type Relation = 'leads-to' | 'follows' | 'responds-to' | 'part-of' | 'repeats' | 'contradicts';

/** Where an event took place. Inline places become places of the dataset with a made-up id starting with "~". */
export interface Location {
  readonly place: string;
  readonly role?: PlaceRole;
}

export interface Participation {
  readonly actor: string;
  readonly role?: string;
  readonly mode?: ParticipationMode;
}

/** Another date that sources give for the same event. */
export interface OtherDate {
  readonly time: Interval;
  readonly sources: readonly string[];
  readonly note?: Text;
}

/** What was known of an event from some day on; what is absent was known as it is now. */
export interface Knowledge {
  readonly on: Interval;
  readonly status?: Status;
  readonly time?: Interval;
  readonly title?: Text;
  readonly summary?: Text;
}

export interface Link {
  readonly rel: Relation;
  readonly event: string;
}

export interface Media {
  readonly kind: 'image' | 'video' | 'audio' | 'document';
  readonly url: string;
  readonly alt?: Text;
  readonly credit?: string;
  readonly license?: string;
}

export interface Event {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: Text;
  /** At most 24 characters, meaningful alone. */
  readonly label?: Text;
  readonly summary?: Text;
  /** Undefined: no date; waits in the "no date" tray. */
  readonly time?: Interval;
  readonly timeSources: readonly string[];
  readonly also: readonly OtherDate[];
  readonly where: readonly Location[];
  readonly route: readonly string[];
  /** Category id; undefined: none. */
  readonly category?: string;
  /** 1–5, 5 the most important. */
  readonly importance: number;
  readonly who: readonly Participation[];
  readonly status: Status;
  /** What was known when, oldest first; empty where nobody says. */
  readonly known: readonly Knowledge[];
  readonly sources: readonly string[];
  readonly links: readonly Link[];
  readonly media: readonly Media[];
}

export type ClaimStatus = 'established' | 'disputed' | 'claimed' | 'refuted' | 'unknown';
export type Verdict =
  'consistent' | 'imprecise' | 'misleading' | 'contradicted' | 'superseded' | 'unverifiable' | 'incomplete';

/** How a part of a claim holds up. */
export interface Check {
  /** Which part; undefined: the whole. */
  readonly of?: Text;
  readonly verdict: Verdict;
  readonly note?: Text;
  readonly sources: readonly string[];
}

/** What somebody says about events, and how it holds up. */
export interface Claim {
  readonly id: string;
  readonly text: Text;
  readonly events: readonly string[];
  /** Actor ids of those who claim it. */
  readonly by: readonly string[];
  /** Id of the source it is read in. */
  readonly in?: string;
  readonly on?: Interval;
  readonly quote?: string;
  /** BCP 47 tag of the quote. */
  readonly language?: string;
  readonly status: ClaimStatus;
  /** Claims that hold the opposite; listed on either side. */
  readonly opposes: readonly string[];
  readonly checks: readonly Check[];
}

export interface Era {
  readonly id: string;
  readonly title: Text;
  readonly time: Interval;
}

export interface Step {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: Text;
  readonly text: Text;
  readonly events: readonly string[];
  /** Calendar ms, inclusive. */
  readonly window?: { readonly from: number; readonly to: number };
  readonly fit: readonly string[];
  readonly thread: readonly string[];
  /** Event ids, numbered from 1 in this order. */
  readonly stops: readonly string[];
  /** Pairs of event ids between which the time is measured. */
  readonly spans: readonly StepSpan[];
  readonly offers: readonly StoryOffer[];
}

export interface StepSpan {
  readonly from: string;
  readonly to: string;
}

/** Another story, offered at a step. */
export interface StoryOffer {
  readonly story: string;
  /** The question it answers. */
  readonly text?: Text;
}

export interface Story {
  readonly id: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly steps: readonly Step[];
}

export interface Dispute {
  readonly id: string;
  readonly title: Text;
  readonly policy: Text;
  readonly time?: Interval;
  /** GeoJSON Polygon or MultiPolygon coordinates, [lon, lat]. The shipped Crimea is cut from the basemap at build. */
  readonly geometry?: DisputeGeometry;
  readonly sources: readonly string[];
}

export type DisputeGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly [number, number])[])[] }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
    };
