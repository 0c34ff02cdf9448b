import { linear } from './contrast.ts';

type Row = readonly [number, number, number];
type Colour = [number, number, number];

/**
 * What someone without one kind of cone sees, for linear RGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes,
 * “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009, severity 1.0.
 */
export const VISIONS: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const apply = (matrix: readonly Row[], [r, g, b]: Readonly<Colour>) =>
  matrix.map((row) => row[0] * r + row[1] * g + row[2] * b) as Colour;

/** The light that a colour gives to someone with this vision. */
export function seenBy(vision: string, colour: string): Colour {
  return apply(VISIONS[vision]!, linear(colour)).map(clamp) as Colour;
}

/** CIE76 ΔE between two lights: their distance in CIELAB under D65. */
export function difference(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((value, i) => value - b[i]!));
}

// sRGB to XYZ, IEC 61966-2-1, divided by the white of D65.
const TO_XYZ: readonly Row[] = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

function lab(colour: Colour): Colour {
  const [x, y, z] = apply(TO_XYZ, colour).map((value) =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27) * (value / 116) + 16 / 116,
  ) as Colour;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
