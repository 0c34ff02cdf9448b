import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { JourneyStops } from '../../../src/views/journey/index.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

const numbered = () =>
  [...document.querySelectorAll('ol > li')].map((item) =>
    [item.querySelector('.number'), item.querySelector('b')].map((part) => part!.textContent).join(' '),
  );

test('a journey lists its stops in order, numbered as on map and timeline', async () => {
  const app = appOn();
  app.exploration.setThread(['rutte']);
  await show(app, JourneyStops, {});
  const [journey] = app.exploration.journeys;
  const names = journey!.stops.map(
    ({ place }, index) => `${String(index + 1)} ${app.locale.text(smallDataset.places.get(place)!.name)}`,
  );
  expect(names.length).toBeGreaterThan(1);
  expect(numbered()).toEqual(names);
});

test('a stop selects its event and then says that it is the current one', async () => {
  const app = appOn();
  app.exploration.setThread(['rutte']);
  await show(app, JourneyStops, {});
  const kyiv = page.getByRole('button', { name: 'Kyiv' });
  await kyiv.click();
  expect(app.exploration.view.selected).toBe('rutte-kyiv');
  await expect.element(kyiv).toHaveAttribute('aria-current', 'true');
});

test('pointing at a stop highlights its events on the other views, and leaving it does not', async () => {
  const app = appOn();
  app.exploration.setThread(['rutte']);
  await show(app, JourneyStops, {});
  const kyiv = page.getByRole('button', { name: 'Kyiv' });
  await kyiv.hover();
  expect([...app.exploration.highlighted]).toEqual([app.exploration.rowOf('rutte-kyiv')]);
  await page.getByRole('heading', { name: 'Stops of' }).hover();
  expect([...app.exploration.highlighted]).toEqual([]);
});

test('an event that two people share names the other person in both lists', async () => {
  const app = appOn();
  app.exploration.setThread(['rutte', 'zelenskyy']);
  await show(app, JourneyStops, {});
  const shared = [...document.querySelectorAll('li')].filter((item) => item.querySelector('i'));
  expect(shared.map((item) => item.querySelector('b')!.textContent)).toEqual(['Kyiv', 'Kyiv']);
  const names = ['zelenskyy', 'rutte'].map((id) => app.locale.text(smallDataset.actors.get(id)!.name));
  expect(shared.map((item) => item.querySelector('i')!.textContent)).toEqual(
    names.map((name) => ` · with ${name}`),
  );
});

test('events that are no stop are counted and open as a list', async () => {
  const app = appOn();
  app.exploration.setThread(['rutte']);
  await show(app, JourneyStops, {});
  const { listed } = app.exploration.journeys[0]!;
  await page.getByRole('button', { name: 'not on the way' }).click();
  expect(app.exploration.group).toEqual(listed);
});

test('a journey without a stop in the dates shown says so', async () => {
  const app = await appIn('de');
  app.exploration.setThread(['rutte']);
  app.exploration.showWindow({ from: Date.UTC(2019, 0, 1), to: Date.UTC(2019, 11, 31) });
  await show(app, JourneyStops, {});
  await expect.element(page.getByText('Keine Station im gezeigten Zeitraum')).toBeVisible();
});
