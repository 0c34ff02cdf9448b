import ts from 'typescript';

export interface Source {
  /** Below src, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The script of a component, all of any other file. */
function script({ path, text }: Source): string {
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, body]) => body).join('\n');
}

/** Every module a file names: imports and re-exports, of values and types, static, dynamic and by glob. */
export function importsOf(source: Source): string[] {
  const code = script(source);
  const named = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  return [...named, ...globsOf(code)];
}

/** `import.meta.glob` takes one pattern or a list; patterns that exclude do not import. */
function globsOf(code: string): string[] {
  const calls = code.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|'[^']*')/g);
  return [...calls].flatMap(([, patterns]) =>
    [...patterns!.matchAll(/'([^']+)'/g)]
      .map(([, pattern]) => pattern!)
      .filter((one) => !one.startsWith('!')),
  );
}

/** Code without comments and the insides of quotes, so that prose does not count as use. */
export function codeOf({ text }: Source): string {
  return text
    .replace(/\/\*.*?\*\/|<!--.*?-->/gs, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}
