import { Patience } from './patience.ts';
import { readMessage, type Heard } from './readMessage.ts';

/** Hears the page around the frame, and nobody else, as often as it can mean to speak; `onflood` is told of each second of more. */
export function hearHost(take: (heard: Heard) => void, signal: AbortSignal, onflood?: () => void): void {
  const patience = new Patience(take, () => onflood?.());
  const hear = ({ source, data }: MessageEvent) => {
    const heard = source === window.parent ? readMessage(data) : undefined;
    if (heard) patience.hear(heard);
  };
  window.addEventListener('message', hear, { signal });
  signal.addEventListener('abort', () => patience.stop());
}
