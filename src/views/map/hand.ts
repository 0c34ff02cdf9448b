import type { Refused } from '../../ui/refusedGesture.svelte.ts';
import type { Camera, ScreenPoint } from './camera.ts';

/** `free`: plain wheel and one finger move the map; `cooperative`: they scroll the page. */
export type Gestures = 'free' | 'cooperative';

/** An own base of raster tiles instead of the embedded one. Asking for it sends requests to that server. */
export interface Tiles {
  readonly url: string;
  readonly attribution: string;
}

/** What the map asks for while it lives. Getters: reading them never builds the map anew. */
interface MapWishes {
  gestures(): Gestures;
  tiles(): Tiles | undefined;
  isCalm(): boolean;
}

interface MapClicks {
  onclick(point: ScreenPoint, isTouch: boolean): void;
  ondoubleclick(point: ScreenPoint): void;
}

/** What the map tells, and asks while it lives. */
export interface MapHooks extends MapWishes, MapClicks {
  onready(handle: MapHandle): void;
  /** Leaflet cannot be had: there are no tiles. */
  onlost(): void;
  /** A finger, button or wheel touched the map. */
  ontouch(): void;
  /** The user has moved the map; never for `show`. */
  onmove(): void;
  onwheelzoom(factor: number, anchor: ScreenPoint): void;
  /** A wheel without its key, or one finger alone, was left to the page. */
  onrefused(what: Refused): void;
  /** Undefined: the pointer has left. */
  onhover(point: ScreenPoint | undefined): void;
  onresize(): void;
}

export interface MapHandle {
  /** What is on screen; undefined while the container has no size. */
  camera(): Camera | undefined;
  /** Shows a camera at once, without telling. */
  show(camera: Camera): void;
  /** Whether a pointer holds the map. */
  isHeld(): boolean;
  readonly setCursor: (cursor: string) => void;
}

/** What a hand tells, and asks. */
export interface HandHooks extends MapWishes, MapClicks {
  camera(): Camera | undefined;
  /** The user has moved the map to this camera. */
  onmove(camera: Camera): void;
}

/** Understands the pointers on an element as moves of the camera and clicks. */
export interface Hand {
  /** Follows the camera where others have moved it. */
  show(camera: Camera): void;
  /** The element has this size now. */
  resize(camera: Camera): void;
  /** Leaves the element as it was. */
  letGo(): void;
}
