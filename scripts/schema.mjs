// Writes the published JSON Schema from the definition: `npm run schema`.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { runnerImport } from 'vite';
import { readArgs } from './usage.mjs';

readArgs('Usage: npm run schema\n\nWrites public/schema/dataset-1.json from the definition in src/schema.');

const target = fileURLToPath(new URL('../public/schema/dataset-1.json', import.meta.url));
const source = fileURLToPath(new URL('../src/schema/jsonSchema.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
const options = { ...(await prettier.resolveConfig(target)), plugins: [], parser: 'json' };
await mkdir(new URL('../public/schema/', import.meta.url), { recursive: true });
await writeFile(target, await prettier.format(JSON.stringify(module.datasetSchema()), options));
