import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../scripts/evidence/evidenceOf.ts';

interface Told {
  readonly text?: string;
  readonly evidence?: unknown;
  readonly offers?: readonly object[];
  readonly event?: object;
  readonly head?: object;
}

/** A dataset of two events, one of them in a story of one step. */
function told({ text = '', evidence = [], offers = [], event = {}, head = {} }: Told) {
  return {
    version: 1,
    id: 'told',
    title: 'Told',
    languages: ['en'],
    sources: [
      { id: 'paper', publisher: 'Paper', title: 'A [day]', url: 'https://example.org/a_b', checked: false },
    ],
    events: [
      {
        id: 'talk',
        title: 'They talk',
        when: '2025-04-24',
        summary: 'It rains. It ends.',
        sources: ['paper'],
        ...event,
      },
      { id: 'walk', title: 'They walk', when: '2024-10-03' },
    ],
    claims: [
      {
        id: 'said',
        text: 'They talk',
        events: ['talk'],
        in: 'paper',
        checks: [{ verdict: 'imprecise', note: 'Some do.' }],
      },
      { id: 'bare', text: 'They sing', events: ['talk'] },
    ],
    stories: [
      {
        id: 'story',
        title: 'Story',
        steps: [{ id: 'step', title: 'Step', text, events: ['talk'], offers, 'x-evidence': evidence }],
      },
      { id: 'second', title: 'A second story' },
    ],
    ...head,
  };
}

const problemsOf = async (document: Told) => (await evidenceOf(told(document))).problems;

describe('what is not backed', () => {
  test.each<[string, Told, string]>([
    [
      'fewer entries than sentences',
      { text: 'One. Two.', evidence: [['talk']] },
      '1 entries for 2 sentences',
    ],
    [
      'more entries than sentences',
      { text: 'One.', evidence: [['talk'], ['said']] },
      '2 entries for 1 sentences',
    ],
    ['no entries', { text: 'One.', evidence: undefined }, '0 entries for 1 sentences'],
    ['an id of nothing', { text: 'They talk.', evidence: [['talc']] }, 'sentence 1: there is no talc'],
    ['a claim without source', { text: 'They talk.', evidence: [['bare']] }, 'nothing it names has a source'],
    ['a statement passed off as guidance', { text: 'They talk.', evidence: [[]] }, 'names no source'],
    ['guidance with a date', { text: 'The map ends in 2025.', evidence: [[]] }, 'names no source'],
    [
      'an event of another step',
      { text: 'They walk.', evidence: [['walk', 'said']] },
      'walk is no event of this step',
    ],
    [
      'a source instead of what it backs',
      { text: 'Talk.', evidence: [['paper']] },
      'neither event nor claim',
    ],
    [
      'an offer of another story without entries',
      { offers: [{ story: 'second', text: 'They talk.' }] },
      'stories/story/step/offers/second: x-evidence has 0 entries',
    ],
    [
      'an offer of another story that speaks of an event elsewhere',
      { offers: [{ story: 'second', text: 'They walk.', 'x-evidence': [['walk', 'said']] }] },
      'offers/second sentence 1: walk is no event of this step',
    ],
    ['a summary without source', { event: { sources: [] } }, 'events/talk: has a summary and no source'],
    [
      'a head text without entries',
      { head: { finding: 'They talk.' } },
      'head/finding: x-evidence has 0 entries',
    ],
  ])('names %s', async (_, document, problem) => {
    expect(await problemsOf(document)).toContainEqual(expect.stringContaining(problem));
  });

  test.each<[string, Told]>([
    [
      'sentences with an event or a claim each',
      { text: 'They talk. It is said.', evidence: [['talk'], ['said']] },
    ],
    ['a sentence about the page', { text: 'This page has a timeline.', evidence: [[]] }],
    [
      'a head text that names a source',
      { head: { borders: 'Drawn so.', 'x-evidence': { borders: [['paper']] } } },
    ],
  ])('accepts %s', async (_, document) => {
    expect(await problemsOf(document)).toEqual([]);
  });
});

describe('the page it writes', () => {
  test('lists sentences, claims and sources, with what was not opened', async () => {
    const document = told({ text: 'They talk. This page ends.', evidence: [['talk', 'said'], []] });
    const { markdown } = await evidenceOf(document);
    for (const line of [
      '1. They talk.\n   - event _They talk_: [Paper][paper] (not opened)\n   - claim said, _They talk_: [Paper]',
      '2. This page ends.\n   - about this page, needs no source',
      '2. It rains.\n3. It ends.',
      '- Paper: [A \\[day\\]][paper] (not opened)',
      '- Verdict: **imprecise**. Some do. – no source on file',
      '[paper]: https://example.org/a_b',
    ])
      expect(markdown).toContain(line);
    expect(markdown.indexOf('### They walk')).toBeLessThan(markdown.indexOf('### They talk'));
  });

  test('lists with what words a step offers another story', async () => {
    const offers = [{ story: 'second', text: 'They talk. Why?', 'x-evidence': [['talk'], ['said']] }];
    const { markdown, problems } = await evidenceOf(told({ offers }));
    expect(problems).toEqual([]);
    expect(markdown).toContain('Offers the story “A second story”:\n\n1. They talk.\n   - event _They talk_');
    expect(markdown).toContain('2. Why?\n   - claim said');
  });

  test('is the same each time', async () => {
    expect(await evidenceOf(told({}))).toEqual(await evidenceOf(told({})));
  });
});
