import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { datasetFolders } from '../data/folders.ts';
import { evidenceOf } from './evidenceOf.ts';

/** Writes the evidence of every dataset in a folder; gives what is not backed, in words. */
export async function writeEvidence(data: URL): Promise<string[]> {
  const problems: string[] = [];
  for (const slug of slugsIn(data)) {
    const json: unknown = JSON.parse(readFileSync(new URL(`${slug}/dataset.json`, data), 'utf8'));
    const evidence = await evidenceOf(json);
    writeFileSync(new URL(`${slug}/EVIDENCE.md`, data), evidence.markdown);
    problems.push(...evidence.problems.map((problem) => `data/${slug}: ${problem}`));
  }
  return problems;
}

/** The datasets of `data/`. */
export function slugsIn(data: URL): readonly string[] {
  return datasetFolders(fileURLToPath(data)).slugs;
}
