import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/chromium.mjs';
import { embedReady, expect, test } from './hosts/host.ts';

const PLAIN =
  '<iframe src="EMBED/?mode=embed&lang=en" title="The Road to The Hague" width="600" height="500"></iframe>';
const executablePath = chromiumPath();

// Playwright turns off what browsers do: a frame’s storage depends on the page around it. Only the last list counts.
test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_ARGS, '--disable-features='],
  },
});

test('what readers have chosen on other pages stays theirs, and nothing is kept in a host’s page', async ({
  page,
  openHost,
  baseURL,
}) => {
  // On the page itself the reader likes it dark.
  await page.goto(`${baseURL}?lang=en`);
  await page.evaluate(() => localStorage.setItem('chronotope:theme', 'dark'));
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First stop' }).click();
  // Browsers give frames in pages of other sites a storage of their own.
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => {
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({ source: 'chronotope', v: 1, type: 'set', theme: 'dark' }, '*');
  });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const kept = () => {
    try {
      return Object.keys(localStorage).length + Object.keys(sessionStorage).length;
    } catch {
      // Refused altogether, as browsers do that keep out cookies of third parties.
      return 0;
    }
  };
  expect(await frame.locator('html').evaluate(kept)).toBe(0);
  expect(await page.evaluate(kept)).toBe(0);
});
