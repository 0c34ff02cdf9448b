import { format } from 'prettier';
import * as markdownPlugin from 'prettier/plugins/markdown';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { evidenceProblems } from './backing.ts';
import { claimSection } from './claimSection.ts';
import { eventSection } from './eventSection.ts';
import { escaped } from './markdown.ts';
import { Records } from './records.ts';
import { addresses } from './sourceLines.ts';
import { disputeSection, headSection, storySection } from './textSections.ts';

/** What `EVIDENCE.md` says of a dataset, and what in it is not backed. */
export interface Evidence {
  readonly markdown: string;
  readonly problems: readonly string[];
}

/** Lists every sentence of a dataset with its sources; the same data always give the same text. */
export async function evidenceOf(json: unknown): Promise<Evidence> {
  const { document } = checkDocument(json);
  if (!document) throw new Error('This is no dataset: `npm run data -- check` says why.');
  const records = new Records(document);
  const inTimeOrder = normalise(document).events.map(({ id }) => records.event(id)!);
  const lines = [
    `# Evidence: ${escaped(records.text(document.title))}`,
    '',
    INTRODUCTION,
    '',
    ...headSection(document, records),
    ...(document.stories ?? []).flatMap((story) => storySection(story, records)),
    ...section('Events, in time order', inTimeOrder, (event) => eventSection(event, records)),
    ...section('Claims', document.claims ?? [], (claim) => claimSection(claim, records)),
    ...section('Disputes', document.disputes ?? [], (dispute) => disputeSection(dispute, records)),
    ...addresses(document.sources ?? []),
  ];
  // The plugin by name: under the browser's conditions, as in the unit tests, Prettier brings none along.
  const options = { parser: 'markdown', plugins: [markdownPlugin], printWidth: 110 };
  const markdown = await format(lines.join('\n'), options);
  return { markdown, problems: evidenceProblems(document) };
}

const INTRODUCTION = [
  'Which sentence rests on which source. `npm run evidence` writes this page from `dataset.json`, and a test fails',
  'when the two differ: change the data, not this page. It lists the English texts; the other languages say the same.',
  'An address marked “not opened” was known to the editors but not visited; its text mostly lay before them as a',
  'copy, which is often listed beside it.',
].join('\n');

function section<T>(title: string, records: readonly T[], write: (record: T) => string[]): string[] {
  return records.length === 0 ? [] : [`## ${title}`, '', ...records.flatMap(write)];
}
