import type { GlyphShape } from '../domain/dataset.ts';

/** SVG path of each glyph, centred on 0,0, sized so that all look equally large in a box of 2 by 2. */
export const GLYPH_PATHS: Readonly<Record<GlyphShape, string>> = {
  circle: 'M0.88 0A0.88 0.88 0 1 1 -0.88 0A0.88 0.88 0 1 1 0.88 0Z',
  square: 'M-0.78 -0.78H0.78V0.78H-0.78Z',
  diamond: 'M0 -1.08L1.08 0L0 1.08L-1.08 0Z',
  triangle: 'M0 -1L1.06 0.84H-1.06Z',
  hexagon: 'M0 -1L0.87 -0.5V0.5L0 1L-0.87 0.5V-0.5Z',
  cross: 'M-0.34 -0.95H0.34V-0.34H0.95V0.34H0.34V0.95H-0.34V0.34H-0.95V-0.34H-0.34Z',
  pin: 'M0 1.1L-0.62 0.05A0.72 0.72 0 1 1 0.62 0.05Z',
};
