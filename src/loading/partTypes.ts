import type {
  ActorKind,
  Check,
  Claim,
  DisputeGeometry,
  GlyphShape,
  Knowledge,
  Link,
  Location,
  Media,
  Participation,
  Source,
  Status,
  StepSpan,
} from '../domain/dataset.ts';
import type { TimeWindow } from '../domain/interval.ts';
import type { PackedText } from './packText.ts';
import type { PackedTime } from './packTime.ts';

/**
 * The two files a shipped dataset is split into, for each language. Field names are those of the
 * dataset; what is empty or the default is left out; lists are in the dataset's own order.
 */

interface Part {
  /** Language of plain strings. */
  readonly lang: string;
  /** The same in all files of one build: parts of different builds do not fit together. */
  readonly stamp: string;
}

/** `core.<lang>.json`: what the page needs to be ready. */
export interface Core extends Part {
  readonly id: string;
  readonly title: PackedText;
  readonly finding?: PackedText;
  readonly languages: readonly string[];
  readonly asOf?: string;
  readonly categories: readonly { id: string; label?: PackedText; glyph: GlyphShape; hue: number }[];
  readonly places: readonly CorePlace[];
  readonly actors: readonly { id: string; kind?: ActorKind; name?: PackedText }[];
  readonly events: readonly CoreEvent[];
  readonly eras: readonly { id: string; title?: PackedText; time: PackedTime }[];
  readonly stories: readonly { id: string; title?: PackedText; steps: readonly CoreStep[] }[];
  readonly disputes: readonly { id: string; title?: PackedText; time?: PackedTime }[];
}

/** A place, as far as the map needs it. */
export interface CorePlace {
  readonly id: string;
  readonly name?: PackedText;
  readonly lat: number;
  readonly lon: number;
  readonly within?: string;
  readonly country?: string;
  readonly radiusKm?: number;
}

/** An event, as far as views and filters need it. */
export interface CoreEvent {
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly title?: PackedText;
  readonly label?: PackedText;
  readonly time?: PackedTime;
  readonly where?: readonly (string | Location)[];
  readonly route?: readonly string[];
  readonly category?: string;
  readonly importance?: number;
  readonly who?: readonly (string | Participation)[];
  readonly status?: Status;
}

/** A step, as far as moving there needs it. */
export interface CoreStep {
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly title?: PackedText;
  /** Only the first step's: the others come with the details. */
  readonly text?: PackedText;
  readonly events?: readonly string[];
  readonly window?: TimeWindow;
  readonly fit?: readonly string[];
  readonly thread?: readonly string[];
  readonly stops?: readonly string[];
  readonly spans?: readonly StepSpan[];
  readonly offers?: readonly { readonly story: string; readonly text?: PackedText }[];
}

/** `details.<lang>.json`: the rest; entries stand beside those of the core, in the same order. */
export interface Details extends Part {
  readonly summary?: PackedText;
  readonly method?: PackedText;
  readonly borders?: PackedText;
  readonly updated?: string;
  readonly license?: string;
  readonly credit?: string;
  readonly contact?: string;
  readonly places: readonly { aliases?: readonly string[]; wikidata?: string }[];
  readonly actors: readonly DetailActor[];
  readonly sources: readonly Source[];
  readonly events: readonly DetailEvent[];
  readonly claims?: readonly DetailClaim[];
  readonly stories: readonly { summary?: PackedText; texts: readonly (PackedText | null)[] }[];
  readonly disputes: readonly {
    policy?: PackedText;
    geometry?: DisputeGeometry;
    sources?: readonly string[];
  }[];
}

/** What only the details of an actor show. */
export interface DetailActor {
  readonly aliases?: readonly string[];
  readonly wikidata?: string;
  readonly roles?: readonly { title?: PackedText; of?: string; when?: PackedTime }[];
}

/** What only the details of an event show. */
export interface DetailEvent {
  readonly summary?: PackedText;
  readonly timeSources?: readonly string[];
  readonly also?: readonly { time: PackedTime; sources?: readonly string[]; note?: PackedText }[];
  readonly known?: readonly DetailKnowledge[];
  readonly sources?: readonly string[];
  readonly links?: readonly Link[];
  readonly media?: readonly (Omit<Media, 'alt'> & { alt?: PackedText })[];
}

/** A state of knowledge; see `Knowledge`. */
export interface DetailKnowledge extends Pick<Knowledge, 'status'> {
  readonly on: PackedTime;
  readonly time?: PackedTime;
  readonly title?: PackedText;
  readonly summary?: PackedText;
}

/** A claim; see `Claim`. */
export interface DetailClaim extends Pick<Claim, 'id' | 'in' | 'quote' | 'language'> {
  readonly text?: PackedText;
  readonly events?: readonly string[];
  readonly by?: readonly string[];
  readonly on?: PackedTime;
  readonly status?: Claim['status'];
  readonly opposes?: readonly string[];
  readonly checks?: readonly (Pick<Check, 'verdict'> & {
    readonly of?: PackedText;
    readonly note?: PackedText;
    readonly sources?: readonly string[];
  })[];
}
