import type { Box } from './labels.ts';

/** What lies over the map within its section (`data-covers`), px from the section's corner: labels keep clear of it. */
export function coveredBy(section: HTMLElement): Box[] {
  const frame = section.getBoundingClientRect();
  return [...section.querySelectorAll('[data-covers]')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left - frame.left, top: top - frame.top, width, height };
  });
}
