// `npm run data -- check FILE`: tools for those who write datasets.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('./data/command.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
process.exitCode = await module.runData(process.argv.slice(2), {
  // npm runs scripts in the project's folder; files are meant from where it was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
