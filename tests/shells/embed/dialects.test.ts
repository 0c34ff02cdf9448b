import { expect, test } from 'vitest';
import { H5P_HELLO, h5pHeight, heightInDialects } from '../../../src/shells/embed/dialects.ts';
import { wordPressSecret } from '../../../src/state/addressSync.svelte.ts';

const page = 'https://example.org/here/?mode=embed';

test('a height is told in the shapes that others listen for', () => {
  expect(heightInDialects(500, { embed: 'one', page, secret: undefined })).toEqual([
    { 'datawrapper-height': { one: 500 } },
    { sentinel: 'amp', type: 'embed-size', height: 500 },
    JSON.stringify({ src: page, context: 'iframe.resize', height: 500 }),
    { subject: 'lti.frameResize', height: 500 },
  ]);
});

test('WordPress is answered with the secret it has given, and only then', () => {
  expect(heightInDialects(500, { embed: 'one', page, secret: 'a1B2' })).toContainEqual({
    message: 'height',
    value: 500,
    secret: 'a1B2',
  });
  expect(wordPressSecret('#?secret=a1B2')).toBe('a1B2');
  for (const other of ['', '#', '#event=a', '#?secret=', '#?secret=a-b', '#secret=a', '#?secret=a&event=b'])
    expect(wordPressSecret(other)).toBeUndefined();
});

test('H5P’s resizer is greeted, and hears the height in the field it reads', () => {
  expect(H5P_HELLO).toEqual({ context: 'h5p', action: 'hello' });
  expect(h5pHeight(640)).toMatchObject({ context: 'h5p', action: 'resize', scrollHeight: 640 });
});
