import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { heightFor } from '../../src/shells/embed/height.ts';

const ORIGIN = location.origin;
const errors: unknown[] = [];
addEventListener('error', ({ error }) => errors.push(error));

let frame: HTMLIFrameElement;
const heightOf = () => Number(frame.height);

/** What a frame of the page, or somebody else, seems to have said. */
function hear(data: unknown, source: Window | null = frame.contentWindow, origin = ORIGIN): void {
  dispatchEvent(new MessageEvent('message', { data, source, origin }));
}
const height = (value: unknown) => ({ source: 'chronotope', v: 1, type: 'height', height: value });

beforeAll(async () => {
  document.body.innerHTML =
    '<iframe data-chronotope src="/favicon.svg?embedId=one" height="500" title="t"></iframe>' +
    '<div id="bad" data-chronotope="javascript:alert(1)">a link</div>';
  await import('../../src/embed/host.ts');
  frame = document.querySelector('iframe')!;
});
afterEach(() => {
  expect(errors).toEqual([]);
});

test('a frame is as high as it asks to be, within reason', () => {
  hear(height(640));
  expect(heightOf()).toBe(640);
  hear(height(1));
  expect(heightOf()).toBe(150);
  hear(height(1e9));
  expect(heightOf()).toBe(5000);
});

test.each([
  ['a frame that is not its own', () => hear(height(700), window)],
  ['nobody', () => hear(height(700), null)],
  ['another origin in its frame', () => hear(height(700), frame.contentWindow, 'https://evil.example')],
  ['an origin that is none, where the frame has one', () => hear(height(700), frame.contentWindow, 'null')],
])('%s is not believed', (_, say) => {
  hear(height(600));
  say();
  expect(heightOf()).toBe(600);
});

test('whatever a frame says, nothing is thrown, no markup is written, and the height stays within reason', () => {
  const before = document.body.innerHTML.replace(/height="\d+"/, '');
  const value = fc.oneof(fc.anything(), fc.double(), fc.constantFrom(-1, 1e308, '700', '<img src=x>'));
  const message = fc.oneof(
    fc.anything(),
    fc.record(
      {
        source: fc.constant('chronotope'),
        v: value,
        type: fc.constantFrom('ready', 'height', 'state', 'error', '__proto__', 'constructor'),
        height: value,
        event: value,
        from: value,
        to: value,
      },
      { requiredKeys: ['source', 'type'] },
    ),
  );
  fc.assert(
    fc.property(message, (data) => {
      hear(data);
      expect(heightOf()).toBeGreaterThanOrEqual(150);
      expect(heightOf()).toBeLessThanOrEqual(5000);
    }),
  );
  expect(document.body.innerHTML.replace(/height="\d+"/, '')).toBe(before);
});

test('an address that is none of the web makes no frame, and what stood there stays', () => {
  expect(document.querySelector('#bad')!.textContent).toBe('a link');
  expect(document.querySelectorAll('iframe')).toHaveLength(1);
});

test('a place that comes later becomes a frame as high as its width wants', async () => {
  const place = document.createElement('div');
  place.dataset['chronotope'] = `${ORIGIN}/favicon.svg`;
  place.dataset['lang'] = 'uk';
  place.style.width = '480px';
  place.textContent = 'Later';
  document.body.append(place);
  await vi.waitFor(() => expect(place.querySelector('iframe')).not.toBeNull());
  const made = place.querySelector('iframe')!;
  expect(made.title).toBe('Later');
  expect(Number(made.height)).toBe(heightFor(480));
  expect(made.src).toContain('mode=embed');
  expect(made.src).toContain('lang=uk');
});
