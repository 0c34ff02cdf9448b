/** Who speaks, and which version of the contract: on every message, both ways. */
export const SOURCE = 'chronotope';
export const VERSION = 1;

/** What a host may mark a command with, to know its answer. */
export type Mark = string | number;

/** What an embed tells its host, by type. */
export interface Told {
  readonly ready: {
    readonly title: string;
    readonly lang: string;
    /** CSS px. */
    readonly height: number;
    readonly events: number;
    readonly url: string | null;
  };
  readonly height: { readonly height: number };
  readonly state: {
    readonly event: string | null;
    /** EDTF days of the window; null where nothing is dated. */
    readonly from: string | null;
    readonly to: string | null;
    readonly matching: number;
    readonly visible: number;
    /** `story/step`. */
    readonly step: string | null;
    readonly fragment: string;
    /** Of the same view as a page of its own; null where the data are another host's. */
    readonly url: string | null;
  };
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

/** Why a command was refused, or a dataset is not shown (the code of its failure). */
export type ErrorCode = 'bad-message' | 'unknown-id' | 'bad-value' | 'too-many' | (string & {});

/** A message to the host, in its envelope. */
export function envelope<T extends keyof Told>(
  type: T,
  fields: Told[T],
  { embed, re }: { readonly embed?: string | undefined; readonly re?: Mark | undefined } = {},
) {
  return {
    source: SOURCE,
    v: VERSION,
    type,
    ...(embed === undefined ? {} : { embed }),
    ...(re === undefined ? {} : { re }),
    ...fields,
  };
}
