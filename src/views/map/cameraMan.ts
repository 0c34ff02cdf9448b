import type { Bounds } from '../../domain/bounds.ts';
import { padBounds } from '../../domain/extent.ts';
import type { PlanePoint } from '../../domain/projection.ts';
import {
  boundsOfCamera,
  clampCamera,
  fitBounds,
  include,
  isSameView,
  toScreen,
  zoomAbout,
  panBy,
  type Camera,
  type ScreenPoint,
} from './camera.ts';
import { cameraAt, PRESS_MS, STEP_MS, type Glide } from './glide.ts';
import type { MapHandle } from './hand.ts';
import type { Box } from './labels.ts';

/** The map has come to rest when nothing has moved it for this long. */
const REST_MS = 90;
/** Around everything there is, room for marks and their names. */
const FIT_PADDING_PX = 36;
const REVEAL_MARGIN_PX = 48;
/** What reaches this near to the lower edge covers the foot of the map. */
const FOOT_PX = 16;
/** A single place is shown with this much around it, in degrees. */
const LEAST_SPAN = 1.5;

interface CameraManHooks {
  redraw(): void;
  onrest(): void;
  onreport(bounds: Bounds): void;
  /** The box around everything there is. */
  everything(): Bounds | undefined;
  /** What lies over the map: nothing can be seen there. */
  covered(): readonly Box[];
  /** Whether the asked box is that of a step with numbered stops: then it is kept clear of what covers the foot. */
  isOfStops(): boolean;
}

/** Moves the map: follows wishes and the user, tells the one from the other, and knows when it rests. */
export class CameraMan {
  readonly #hooks: CameraManHooks;
  #handle: MapHandle | undefined;
  #glide: Glide | undefined;
  #glideIsUsers = false;
  #wish: Bounds | null = null;
  #isUsers = false;
  #mustReport = false;
  #hasFollowed = false;
  #isResting = true;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(hooks: CameraManHooks) {
    this.#hooks = hooks;
  }

  get camera(): Camera | undefined {
    return this.#handle?.camera();
  }
  get isResting(): boolean {
    return this.#isResting;
  }

  take(handle: MapHandle): void {
    this.#handle = handle;
  }
  stop(): void {
    clearTimeout(this.#restTimer);
    this.#handle = undefined;
  }

  /** The camera of the frame about to be drawn, one step on if it is gliding. */
  advance(): Camera | undefined {
    const glide = this.#glide;
    this.#hasFollowed = false;
    if (glide && this.#handle) {
      const camera = cameraAt(glide, performance.now());
      this.#handle.show(camera);
      if (camera === glide.to) {
        this.#glide = undefined;
        if (this.#glideIsUsers) this.#mustReport = true;
      }
      this.#stir();
      this.#hooks.redraw();
    }
    return this.camera;
  }

  /** Goes where somebody other than the map asks; null: everything. */
  follow(wish: Bounds | null, isSmooth: boolean): void {
    this.#wish = wish;
    this.#isUsers = false;
    this.#mustReport = false;
    this.#hasFollowed = true;
    const target = this.#wished();
    if (target) this.#go(target, isSmooth ? STEP_MS : 0, false);
  }
  /** Brings a point into view as gently as possible, unless the user is busy or a wish has just been followed. */
  reveal(points: readonly PlanePoint[], isSmooth: boolean): void {
    const camera = this.#glide?.to ?? this.camera;
    const [first] = points;
    if (!camera || !first || this.#hasFollowed || this.#handle?.isHeld()) return;
    const covered = this.#hooks.covered();
    if (points.some((point) => isSeen(camera, toScreen(camera, point), covered))) return;
    const near = include(camera, first, REVEAL_MARGIN_PX);
    this.#go(beside(near, first, covered), isSmooth ? STEP_MS : 0, false);
  }
  /** Keeps what was wished for in view until the user has moved the map. */
  resize(): void {
    const camera = this.camera;
    if (!camera) return;
    this.#glide = undefined;
    const target = this.#isUsers ? clampCamera(camera) : this.#wished();
    if (target) this.#handle?.show(target);
    this.#stir();
  }

  /** What covers the map has changed: a view of stops that nobody has moved is fitted to the room left. */
  fitAnew(): void {
    if (!this.#hooks.isOfStops() || this.#isUsers || this.#glide) return;
    const target = this.#wished();
    if (target) this.#handle?.show(target);
  }
  /** A pointer or wheel has touched the map: whatever is gliding stops. */
  interrupt(): void {
    if (this.#glide && this.#glideIsUsers) this.#mustReport = true;
    this.#glide = undefined;
  }
  /** The user has moved the map by Leaflet's own gestures. */
  moved(): void {
    this.#isUsers = true;
    this.#mustReport = true;
    this.#stir();
    this.#hooks.redraw();
  }
  /** Zooms at once, as a wheel does. */
  zoomNow(factor: number, anchor: ScreenPoint): void {
    const camera = this.camera;
    if (!camera) return;
    this.#handle?.show(zoomAbout(camera, factor, anchor));
    this.moved();
  }
  /** Zooms as a button does, about the middle or a point. */
  zoomBy(factor: number, isSmooth: boolean, anchor?: ScreenPoint): void {
    const camera = this.#glide?.to ?? this.camera;
    if (!camera) return;
    const about = anchor ?? { x: camera.width / 2, y: camera.height / 2 };
    this.#go(zoomAbout(camera, factor, about), isSmooth ? PRESS_MS : 0, true);
  }
  /** Zooms as a button does, about a point of the map where that is on screen, else about the middle. */
  zoomAt(point: PlanePoint, factor: number, isSmooth: boolean): void {
    const camera = this.#glide?.to ?? this.camera;
    if (!camera) return;
    const at = toScreen(camera, point);
    const isOnScreen = at.x >= 0 && at.y >= 0 && at.x <= camera.width && at.y <= camera.height;
    this.zoomBy(factor, isSmooth, isOnScreen ? at : undefined);
  }
  /** Moves by shares of what is seen. */
  panBy(across: number, down: number, isSmooth: boolean): void {
    const camera = this.#glide?.to ?? this.camera;
    if (camera)
      this.#go(panBy(camera, across * camera.width, down * camera.height), isSmooth ? PRESS_MS : 0, true);
  }

  /** Sees to it that rest comes, though nothing more may move. */
  awaitRest(): void {
    if (this.#isResting) this.#stir();
  }

  #wished(): Camera | undefined {
    const camera = this.camera;
    if (!camera) return undefined;
    const { width, height } = camera;
    if (this.#wish) {
      const foot = this.#hooks.isOfStops() ? this.#footHeight(height) : 0;
      const fitted = fitBounds(this.#wish, width, height - foot);
      return clampCamera({ ...fitted, height, y: fitted.y + foot / 2 / fitted.scale });
    }
    const all = this.#hooks.everything();
    if (!all) return clampCamera({ ...camera, scale: 0, x: 0.5, y: 0.4 });
    const isPoint = all.west === all.east && all.north === all.south;
    return fitBounds(isPoint ? padBounds(all, 0, LEAST_SPAN) : all, width, height, FIT_PADDING_PX);
  }

  /** px at the lower edge that credits and the like cover; never more than a quarter of the map. */
  #footHeight(height: number): number {
    const tops = this.#hooks
      .covered()
      .filter((box) => box.top + box.height > height - FOOT_PX)
      .map(({ top }) => top);
    return Math.min(height - Math.min(height, ...tops), height / 4);
  }

  #go(to: Camera, lengthMs: number, isUsers: boolean): void {
    const from = this.camera;
    if (!from || !this.#handle) return;
    if (isUsers) this.#isUsers = true;
    if (isSameView(from, to)) return;
    this.#glideIsUsers = isUsers;
    if (lengthMs > 0) {
      this.#glide = { from, to, startMs: performance.now(), lengthMs };
    } else {
      this.#glide = undefined;
      this.#handle.show(to);
      if (isUsers) this.#mustReport = true;
    }
    this.#stir();
    this.#hooks.redraw();
  }

  #stir(): void {
    this.#isResting = false;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(this.#rest, REST_MS);
  }
  readonly #rest = (): void => {
    if (this.#glide) return;
    this.#isResting = true;
    const camera = this.camera;
    if (this.#mustReport && camera) this.#hooks.onreport(rounded(boundsOfCamera(camera)));
    this.#mustReport = false;
    this.#hooks.onrest();
  };
}

/** As the address bar writes it: four decimals. */
export function rounded({ west, south, east, north }: Bounds): Bounds {
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return { west: round(west), south: round(south), east: round(east), north: round(north) };
}

/** Of a mark, with the ring around it. */
const MARK_PX = 22;

/** Whether a mark at a point is on screen as a whole, with nothing over it. */
function isSeen({ width, height }: Camera, { x, y }: ScreenPoint, covered: readonly Box[]): boolean {
  const isWithin = x >= MARK_PX && y >= MARK_PX && x <= width - MARK_PX && y <= height - MARK_PX;
  return isWithin && !covered.some((box) => isUnder(box, { x, y }));
}

function isUnder({ left, top, width, height }: Box, { x, y }: ScreenPoint): boolean {
  return x > left - MARK_PX && x < left + width + MARK_PX && y > top - MARK_PX && y < top + height + MARK_PX;
}

/** The camera moved on until a point lies beside what covers it, above or below, whichever is towards the middle. */
function beside(camera: Camera, point: PlanePoint, covered: readonly Box[]): Camera {
  const at = toScreen(camera, point);
  const over = covered.find((box) => isUnder(box, at));
  if (!over) return camera;
  const isAbove = over.top + over.height / 2 < camera.height / 2;
  const free = isAbove ? over.top + over.height + MARK_PX : over.top - MARK_PX;
  return panBy(camera, 0, at.y - free);
}
