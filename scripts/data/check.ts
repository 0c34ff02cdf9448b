import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { native } from '../../src/formats/native.ts';
import { describeFailure } from '../../src/i18n/loadFailures.ts';
import type { ProblemLanguage } from '../../src/i18n/problems.ts';
import { misdrawnBorders } from '../atlas/borderPoints.ts';
import { readOutlines } from '../atlas/outlines.ts';
import type { Surroundings } from './command.ts';
import { EXIT } from './exit.ts';
import { findings, type Findings } from './findings.ts';
import { asJson, inWords } from './report.ts';
import { WORDS } from './words.ts';

/** How the file is to be looked at, and how to report. */
export interface CheckOptions {
  readonly strict: boolean;
  readonly lang: ProblemLanguage;
  readonly json: boolean;
}

/** Checks one file and reports; gives the exit code. */
export async function checkFile(
  file: string,
  options: CheckOptions,
  { folder, out, err }: Surroundings,
): Promise<number> {
  const { lang, strict } = options;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(folder, file));
  } catch (error) {
    err(WORDS[lang].unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
    return EXIT.unusable;
  }
  let text: string;
  try {
    // Takes away a byte order mark, and replaces no letter in silence.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    err(WORDS[lang].notUtf8(file));
    return EXIT.unusable;
  }
  const read = native.read(text);
  if (!read.ok) {
    const { where, what, fix } = describeFailure({ address: file, ...read.failure }, lang);
    err(`${where}: ${what} ${fix}`);
    return EXIT.unusable;
  }
  const found = findings(
    read.json,
    text,
    strict ? { outlines: readOutlines(), ownProblems: misdrawnBorders() } : undefined,
  );
  out(options.json ? asJson(file, found, lang) : inWords(file, found, options));
  return exitCode(found, strict);
}

function exitCode({ usable, errors, warnings }: Findings, strict: boolean): number {
  if (!usable) return EXIT.unusable;
  return errors > 0 || (strict && warnings > 0) ? EXIT.problems : EXIT.fine;
}
