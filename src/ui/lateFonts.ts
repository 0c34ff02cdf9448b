import address from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';

// That of @fontsource's stylesheet.
const RANGE =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, ' +
  'U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

/**
 * Adds the text font's rarer Latin letters (č, ğ, ł …), once the page is ready. In `fonts.css` a single “ğ” of a place name would
 * fetch their 60 kB, more than all other fonts together, before the events are shown.
 */
export function addLateFonts(): void {
  const face = new FontFace('Source Sans 3 Variable', `url(${JSON.stringify(address)})`, {
    weight: '200 900',
    unicodeRange: RANGE,
    display: 'swap',
  });
  document.fonts.add(face);
}
