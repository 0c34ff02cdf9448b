import { outcomeOf } from '../../src/domain/claimOutcome.ts';
import { claimsEn } from '../../src/i18n/claimsEn.ts';
import {
  details,
  expect,
  item,
  listedIds,
  open,
  openMenu,
  openSources,
  sharing as test,
  tab,
} from './page.ts';
import { dataset, expected, ids } from './truth.ts';

const report = dataset.claims.filter((claim) => claim.in === 'die-nachrichten-2025-04-23');
const everything = undefined;

test('one action leads from the start page to every claim, with its outcome and verdicts, who says so and the source', async ({
  page,
}) => {
  await open(page, 'lang=en');
  await tab(page, 'Fact check').click();
  const cards = page.locator('[data-claim-id]');
  await expect(cards).toHaveCount(dataset.claims.length);
  const read = await cards.evaluateAll((all) =>
    all.map((card) => ({
      id: (card as HTMLElement).dataset['claimId'],
      text: card.textContent.replace(/\s+/g, ' '),
      links: card.querySelectorAll('a[href^="http"]').length,
      buttons: card.querySelectorAll('button').length,
    })),
  );
  expect(read.slice(0, report.length).map(({ id }) => id)).toEqual(idsOf(report));
  for (const claim of dataset.claims) {
    const card = read.find(({ id }) => id === claim.id)!;
    expect(card.text).toContain(claim.text['en']);
    const outcome = outcomeOf(claim);
    expect(card.text).toContain({ ...claimsEn.statuses, ...claimsEn.outcomes }[outcome]);
    // The grounds of what holds are folded away.
    if (outcome !== 'holds')
      for (const { verdict } of claim.checks) expect(card.text).toContain(claimsEn.verdicts[verdict]);
    if (claim.quote) expect(card.text).toContain(claim.quote);
    expect(card.text).toContain(dataset.sources.get(claim.in!)!.publisher!);
    expect(card.buttons, `${claim.id} leads to its events`).toBeGreaterThanOrEqual(claim.events.length);
  }
  // The report itself has no address on file; every other source has.
  const unlinked = read.filter(({ links }) => links === 0).map(({ id }) => id);
  expect(unlinked.filter((id) => !report.some((claim) => claim.id === id))).toEqual([]);
});

const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

test.describe('links that filter by what comes with the details', () => {
  for (const [fragment, facets] of [
    ['source=die-nachrichten-2025-04-23', { source: ['die-nachrichten-2025-04-23'] }],
    ['srclang=de', { srclang: ['de'] }],
    ['claim=disputed', { claim: ['disputed'] }],
    ['claim=refuted,disputed&srclang=pl', { claim: ['refuted', 'disputed'], srclang: ['pl'] }],
  ] as const) {
    test(`${fragment} shows exactly those events from the first moment`, async ({ page }) => {
      await open(page, 'lang=en', fragment);
      const wanted = ids(expected(everything, { filter: { text: '', facets } }));
      expect(wanted.length).toBeLessThan(dataset.events.length);
      expect(await listedIds(page)).toEqual(wanted);
      await expect(page.getByText('Part of the link could not be used')).toHaveCount(0);
      expect(new URL(page.url()).hash).toContain(fragment.split('&')[0]);
    });
  }

  test('values nobody knows are left out with a word', async ({ page }) => {
    await open(page, 'lang=en', 'source=unheard-of&claim=disputed');
    await expect(
      page.getByText('Part of the link could not be used and was left out: source.'),
    ).toBeVisible();
    expect(await listedIds(page)).toEqual(
      ids(expected(everything, { filter: { text: '', facets: { claim: ['disputed'] } } })),
    );
  });
});

test('the sources pane lists every source and filters by one', async ({ page }) => {
  await open(page, 'lang=en', 'map=');
  await openSources(page);
  await expect(page.locator('[data-source-id]')).toHaveCount(dataset.sources.size);
  await page.getByRole('searchbox', { name: 'Find a source' }).fill('sichert beistand');
  const found = page.locator('[data-source-id="tagesschau-20241003"]');
  await expect(page.locator('[data-source-id]')).toHaveCount(1);
  await found.getByRole('group').locator('summary').click();
  await found.getByRole('button', { name: /^Only its events/ }).click();
  const facets = { source: ['tagesschau-20241003'] };
  await tab(page, 'Events').click();
  expect(await listedIds(page)).toEqual(ids(expected(everything, { filter: { text: '', facets } })));
});

test('an event can be cited in four forms, and the view too', async ({ page }) => {
  await open(page, 'lang=en', 'event=rutte-washington-visit-2025-04');
  await details(page).getByRole('button', { name: 'Cite', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('NATO Secretary General Rutte visits Washington for talks');
  await expect(dialog).toContainText('@online{');
  await expect(dialog).toContainText('"type": "entry"');
  // The German line of attribution is German in every language, once German texts are there.
  await expect(dialog).toContainText('„NATO-Generalsekretär Rutte zu Gesprächen in Washington“');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(details(page)).toBeVisible();
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Cite this view' }).click();
  await expect(page.getByRole('dialog')).toContainText('61 events');
});

test('an event of a claim opens its details, and back leads to the fact check', async ({ page }) => {
  await open(page, 'lang=en');
  await tab(page, 'Fact check').click();
  await page
    .locator('[data-claim-id="c10"]')
    .getByRole('button', { name: /Rutte in Kyiv/ })
    .click();
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Kyiv');
  await expect(item(page, 'rutte-kyiv-2024')).toHaveAttribute('aria-current', 'true');
  await details(page).getByRole('button', { name: 'Back to the fact check' }).click();
  await expect(page.locator('[data-claim-id="c10"]')).toBeVisible();
});

test('the details say what was known when', async ({ page }) => {
  await open(page, 'lang=en', 'event=nato-hague-summit-2025');
  const known = details(page);
  await expect(known).toContainText('What was known when');
  await expect(known).toContainText('From 24 May 2024');
  await expect(known).toContainText('24–26 June 2025');
});
