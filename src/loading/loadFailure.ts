/** Why a dataset cannot be shown, without words: `i18n/loadFailures.ts` has those. */
export type LoadFailure =
  | { readonly code: 'bad-address'; readonly address: string }
  | { readonly code: 'network'; readonly address: string }
  | { readonly code: 'http'; readonly address: string; readonly status: number }
  | { readonly code: 'timeout'; readonly address: string; readonly seconds: number; readonly bytes: number }
  | {
      readonly code: 'too-large';
      readonly address: string;
      readonly limitBytes: number;
      readonly bytes: number;
    }
  | { readonly code: 'not-json'; readonly address: string; readonly line?: number; readonly column?: number }
  | { readonly code: 'web-page'; readonly address: string }
  | { readonly code: 'not-a-dataset'; readonly address: string; readonly missing: 'object' | 'events' }
  | {
      readonly code: 'wrong-version';
      readonly address: string;
      readonly version: unknown;
      readonly supported: string;
    }
  /** The browser ended what was reading, most likely for want of memory. */
  | { readonly code: 'broken-down'; readonly address: string }
  /** The page itself failed on what it had loaded. */
  | { readonly code: 'page-error'; readonly address: string }
  | { readonly code: 'changed'; readonly address: string }
  | { readonly code: 'cancelled'; readonly address: string };

/** A failure as the outcome of a load. */
export interface Failed {
  readonly ok: false;
  readonly failure: LoadFailure;
}

/** The outcome of a load that failed. */
export const failed = (failure: LoadFailure): Failed => ({ ok: false, failure });
