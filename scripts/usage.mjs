// What every script does with its arguments. No dependencies: runs in a clone without node_modules.
import { parseArgs } from 'node:util';

/** The exit code of a command that was not understood. */
const NOT_UNDERSTOOD = 2;

/** Says why a command was not understood and how it is used, and ends. */
export function refuse(reason, usage) {
  console.error(`${reason}\n\n${usage}`);
  process.exit(NOT_UNDERSTOOD);
}

/** The arguments of a script as `parseArgs` gives them; `--help` prints the usage, and so does what is not known. */
export function readArgs(usage, { options = {}, ...rest } = {}) {
  let parsed;
  try {
    parsed = parseArgs({ ...rest, options: { ...options, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    refuse(error.message, usage);
  }
  if (parsed.values.help) {
    console.log(usage);
    process.exit(0);
  }
  return parsed;
}

/** A number among the arguments; undefined where none is given. */
export function readNumber(name, text, usage, { min = 0, max = Infinity } = {}) {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  return refuse(`${name} is no number from ${min}${max === Infinity ? '' : ` to ${max}`}: “${text}”.`, usage);
}

/** The largest number of a port. */
export const MAX_PORT = 65_535;
