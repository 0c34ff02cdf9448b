import { parseArgs } from 'node:util';
import type { ProblemLanguage } from '../../src/i18n/problems.ts';
import { checkFile } from './check.ts';
import { EXIT } from './exit.ts';

/** Where a command reads and writes. */
export interface Surroundings {
  /** Files are named from here. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const LANGUAGES: readonly ProblemLanguage[] = ['de', 'en', 'uk'];

const USAGE = `Usage: npm run data -- check FILE [--strict] [--lang de|en|uk] [--json]

  check      names what is wrong with a dataset: where, what, and how to mend it
  --strict   asks for more, as before publishing, and lets warnings count
  --lang     language of the words; English if absent
  --json     one JSON object instead of words (npm run -s data -- … keeps npm's own lines out)

Ends with 0 where nothing counts against the file, 1 where something does (errors; with --strict warnings too),
2 where the file cannot be read or the command was not understood.`;

/** Runs one command of `npm run data`; gives its exit code. */
export async function runData(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const wrong = (reason: string) => {
    surroundings.err(`${reason}\n\n${USAGE}`);
    return EXIT.unusable;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, file, ...more] = positionals;
  if (values.help) {
    surroundings.out(USAGE);
    return EXIT.fine;
  }
  if (command === undefined) return wrong('Which command?');
  if (command !== 'check') return wrong(`There is no command “${command}”.`);
  if (file === undefined) return wrong('Which file?');
  if (more.length > 0) return wrong(`One file at a time: “${more[0]!}” is too much.`);
  const lang = LANGUAGES.find((language) => language === values.lang);
  if (!lang) return wrong(`“${values.lang}” is not one of the languages ${LANGUAGES.join(', ')}.`);
  return checkFile(file, { strict: values.strict, lang, json: values.json }, surroundings);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
}
