import { project } from '../../src/domain/projection.ts';
import { fitBounds, toScreen } from '../../src/views/map/camera.ts';
import { boundsOf, expect, isStill, map, open, sharing as test } from './page.ts';
import { dataset } from './truth.ts';

/** Sizes and shells in which marks once lay under buttons, captions and keys. */
const PLACES = [
  ['a desk', 'lang=en', 1440, 900],
  ['a laptop', 'lang=en', 1280, 800],
  ['a phone', 'lang=en', 375, 667],
  ['an embed', 'lang=en&mode=embed', 600, 500],
  ['a large embed', 'lang=en&mode=embed', 1000, 650],
] as const;
/** Half of the smallest mark, px. */
const MARK_PX = 6;

const steps = dataset.stories.flatMap(({ id, steps: all }) => all.map((step) => ({ story: id, step })));

for (const [where, query, width, height] of PLACES) {
  test(`the places of every step are on the map of ${where}, and nothing lies over them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, query);
    for (const { story, step } of steps) {
      await page.evaluate((hash) => (location.hash = hash), `step=${story}/${step.id}`);
      await isStill(page);
      const { controls, frame } = await map(page).evaluate((section) => {
        const { left, top, width, height } = section.getBoundingClientRect();
        return {
          frame: { width, height },
          controls: [...section.querySelectorAll('.leaflet-control')].map((control) => {
            const box = control.getBoundingClientRect();
            return { left: box.left - left, top: box.top - top, width: box.width, height: box.height };
          }),
        };
      });
      const camera = fitBounds(await boundsOf(page), frame.width, frame.height);
      const events = step.events.flatMap((id) => dataset.events.find((event) => event.id === id) ?? []);
      const places =
        step.fit.length > 0 ? step.fit : events.flatMap((event) => event.where.map(({ place }) => place));
      for (const id of places) {
        const place = dataset.places.get(id)!;
        const { x, y } = toScreen(camera, project(place.lat, place.lon));
        const covers = controls.filter(
          (box) =>
            box.width * box.height > 0 &&
            x > box.left - MARK_PX &&
            x < box.left + box.width + MARK_PX &&
            y > box.top - MARK_PX &&
            y < box.top + box.height + MARK_PX,
        );
        const isOnMap =
          x >= MARK_PX && y >= MARK_PX && x <= frame.width - MARK_PX && y <= frame.height - MARK_PX;
        expect({ step: step.id, id, isOnMap, covers }).toEqual({
          step: step.id,
          id,
          isOnMap: true,
          covers: [],
        });
      }
    }
  });
}
