/** A foreign or native format: recognised by content, never by file name. */
export interface Format {
  readonly id: string;
  /** How sure it is that the text is this format, 0 to 1, from its first characters. */
  detect(sample: string): number;
  /** The text as the plain value the document check takes. */
  read(text: string): ReadResult;
}

/** What reading a text comes to. */
type ReadResult =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly failure: ReadFailure };

/** Why a text cannot be read: not JSON (and where it breaks off), or a web page instead of data. */
export type ReadFailure =
  | { readonly code: 'not-json'; readonly line?: number; readonly column?: number }
  | { readonly code: 'web-page' };
