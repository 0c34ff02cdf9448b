// `npm run evidence`: writes `data/<slug>/EVIDENCE.md`, which sentence rests on which source.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readArgs } from './usage.mjs';

readArgs('Usage: npm run evidence\n\nWrites data/<id>/EVIDENCE.md: which sentence rests on which source.');

const source = fileURLToPath(new URL('./evidence/write.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
const problems = await module.writeEvidence(new URL('../data/', import.meta.url));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
