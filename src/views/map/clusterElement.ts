import { GLYPH_PATHS } from '../../ui/glyphPath.ts';
import { hasBadge, type ClusterLabel, type PlacedNumber } from './clusterLabels.ts';
import type { ClusterStyle } from './clusters/clusterStyle.ts';
import { svgElement } from './svgElement.ts';

/** What the element of a cluster shows. */
export interface ClusterLook {
  readonly style: ClusterStyle;
  /** Empty where counts are hidden. */
  readonly count: string;
  readonly isSelected: boolean;
  readonly isHighlighted: boolean;
  readonly isActive: boolean;
  readonly isShared: boolean;
  /** Px from the middle of the cluster. */
  readonly label: ClusterLabel | undefined;
  readonly number: PlacedNumber | undefined;
}

const RING_PX = 3.5;
/** Between two categories, radians. */
const GAP = 0.12;
/** From the rim of the cluster, px. */
const RING_GAPS = { contested: 3, shared: 3.5, highlighted: 3, selected: 4, active: 9 } as const;

/**
 * Makes the content of a cluster's element show `look`: a category's glyph, or a ring of the categories' shares around
 * a disc; rings for its states, its count, its stop numbers and its name.
 */
export function showCluster(element: HTMLElement, look: ClusterLook): void {
  const { style, count, label, number } = look;
  const size = 2 * style.radius;
  element.style.width = element.style.height = `${size}px`;
  element.style.marginLeft = element.style.marginTop = `${-style.radius}px`;
  const parts: Element[] = [svgOf(look)];
  if (count !== '') {
    const badge = document.createElement('span');
    badge.className = hasBadge(style) ? 'count badge' : 'count';
    badge.append(count);
    parts.push(badge);
  }
  if (number) {
    const chip = document.createElement('span');
    chip.className = number.isSelected ? 'number strong' : 'number';
    chip.append(number.text);
    place(chip, number, style.radius);
    parts.push(chip);
  }
  if (label) {
    const words = document.createElement('span');
    words.className = `name ${label.side}`;
    for (const [tag, text] of [
      ['b', label.name],
      ['small', label.line],
    ] as const) {
      if (text === '') continue;
      const line = document.createElement(tag);
      line.dir = 'auto';
      line.append(text);
      words.append(line);
    }
    place(words, label, style.radius);
    parts.push(words);
  }
  element.replaceChildren(...parts);
}

/** Puts an element at a box whose corner is given from the middle of the cluster. */
function place(
  element: HTMLElement,
  { left, top, width, height }: Pick<ClusterLabel, 'left' | 'top' | 'width' | 'height'>,
  radius: number,
): void {
  Object.assign(element.style, {
    left: `${left + radius}px`,
    top: `${top + radius}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

function svgOf({ style, count, isSelected, isHighlighted, isActive, isShared }: ClusterLook): SVGElement {
  const { radius, parts } = style;
  const svg = svgElement('svg', { 'aria-hidden': 'true', focusable: 'false' });
  const states = {
    contested: style.isContested && !isSelected && !isHighlighted,
    shared: isShared && !isSelected,
    highlighted: isHighlighted && !isSelected,
    selected: isSelected,
    active: isActive,
  };
  for (const [state, gap] of Object.entries(RING_GAPS)) {
    if (!states[state as keyof typeof states]) continue;
    const r = String(radius + gap);
    // Paper on both sides, so that the ring stands off what lies under it.
    svg.append(
      svgElement('circle', { class: 'casing', r }),
      svgElement('circle', { class: `ring ${state}`, r }),
    );
  }
  const [only, second] = parts;
  if (only && !second) {
    const d = GLYPH_PATHS[only.glyph];
    svg.append(hued(svgElement('path', { class: 'glyph', d, transform: `scale(${radius})` }), only.hue));
    return svg;
  }
  svg.append(svgElement('circle', { class: 'paper', r: String(radius + 1.5) }));
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let angle = -Math.PI / 2;
  for (const part of parts) {
    const turn = (part.count / total) * 2 * Math.PI;
    const d = wedge(radius + 0.5, angle + GAP / 2, Math.max(angle + GAP / 2, angle + turn - GAP / 2));
    svg.append(hued(svgElement('path', { class: 'share', d }), part.hue));
    angle += turn;
  }
  const inner = radius + 0.5 - RING_PX;
  svg.append(
    svgElement('circle', { class: 'paper', r: String(inner) }),
    // Without a number a dot is enough.
    svgElement('circle', { class: 'hub', r: String(count === '' ? radius * 0.3 : inner - 1) }),
  );
  return svg;
}

/** A wedge of a disc, clockwise from one angle to another, radians. */
function wedge(radius: number, from: number, to: number): string {
  const at = (angle: number) =>
    `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  return `M0 0L${at(from)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z`;
}

function hued(element: SVGElement, hue: number): SVGElement {
  element.style.setProperty('--hue', `var(--hue-${hue})`);
  return element;
}
