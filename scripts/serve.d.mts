export interface ServeOptions {
  readonly port?: number;
  readonly base?: string;
  readonly strict?: boolean;
}
export function fileFor(folder: string, path: string): string | undefined;
export function freePort(): Promise<number>;
export function serve(folder: string, options?: ServeOptions): Promise<{ url: string; stop: () => void }>;
