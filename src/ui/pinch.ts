/** A notch of a wheel is more than this, px. */
const PINCH_MOST_PX = 40;

/** Whether a wheel event is a pinch on a trackpad, which browsers send as small steps with Ctrl, and no wheel turned with the key held. */
export function isPinch({ ctrlKey }: WheelEvent, px: number): boolean {
  return ctrlKey && Math.abs(px) < PINCH_MOST_PX;
}
