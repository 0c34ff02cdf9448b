import type * as L from 'leaflet';
import type { Bounds } from '../../domain/bounds.ts';
import { padBounds } from '../../domain/extent.ts';
import { shortestWay, type PlanePoint } from '../../domain/projection.ts';
import { forgetPaint, paintNextFrame } from '../../ui/frame.ts';
import {
  boundsOfCamera,
  clampCamera,
  fitBounds,
  include,
  isSameView,
  MAX_SCALE,
  minScale,
  panBy,
  rounded,
  TILE_PX,
  toScreen,
  zoomAbout,
  type Camera,
  type ScreenPoint,
} from './camera.ts';
import { eachSide, insetsAround } from './controlBoxes.ts';
import { hits, squareAround, type Box } from './labels.ts';
import { cameraOf, centreOf, zoomOf } from './leafletMap.ts';

/** The map rests when no move has begun for so long after the last one ended. */
const REST_MS = 90;
/** Length of flights, seconds: to what was requested, and after a press of a button. */
const REQUEST_S = 0.7;
const PRESS_S = 0.18;
/** Room for a mark at the edge of what is shown, px: its radius and ring. */
const MARK_PX = 22;
/** Around everything there is, room for names as well, px. */
const FIT_PX = 36;
/** A selection that comes into view stands at least so far inside, px. */
const REVEAL_PX = 48;
/** A single place is shown with this much around it, degrees. */
const MIN_SPAN = 1.5;
/** Cameras that the page chooses go no closer: there the finer base map shows a coast as a curve, not as corners. */
const MAX_CHOSEN_SCALE = TILE_PX * 2 ** 5.75;

interface CameraHooks {
  /** The map has come to rest. */
  onrest(): void;
  /** The user has moved the map there; never for moves by the page. */
  onreport(bounds: Bounds): void;
  /** The box around everything there is. */
  everything(): Bounds | undefined;
  /** Where controls lie over the map. */
  boxes(): readonly Box[];
  /** Whether the page has chosen this box, as a step of a story does; no link or reader. */
  isChosen(bounds: Bounds): boolean;
  /** Whether tiles carry more detail than the base map. */
  hasTiles(): boolean;
}

/** Moves a Leaflet map: what is requested, revealed or pressed; tells moves by the user from all others. */
export class MapCamera {
  readonly #map: L.Map;
  readonly #hooks: CameraHooks;
  #request: Bounds | null = null;
  /** Whether the map stands where the user has moved it. */
  #isUsers = false;
  #mustReport = false;
  /** Where a flight leads. */
  #target: Camera | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #wheel: { factor: number; anchor: ScreenPoint } | undefined;

  constructor(map: L.Map, hooks: CameraHooks) {
    this.#map = map;
    this.#hooks = hooks;
    map.on('movestart', () => {
      clearTimeout(this.#restTimer);
    });
    map.on('moveend', () => {
      clearTimeout(this.#restTimer);
      this.#restTimer = setTimeout(this.#rest, REST_MS);
    });
  }

  /** What the map shows; undefined while it has no size. */
  get camera(): Camera | undefined {
    return cameraOf(this.#map);
  }

  /** Where a flight leads; undefined while there is none. */
  get target(): Camera | undefined {
    return this.#target;
  }

  destroy(): void {
    clearTimeout(this.#restTimer);
    forgetPaint(this.#zoomByWheel);
  }

  /** Shows a box the page or a link asks for; null: everything. */
  request(bounds: Bounds | null, isSmooth: boolean): void {
    this.#request = bounds;
    this.#isUsers = false;
    this.#mustReport = false;
    this.#limit();
    const target = this.#requested();
    if (target) this.#go(target, isSmooth ? REQUEST_S : 0);
  }

  /** Brings the first of some points into view unless one of them is seen already, or the user is dragging. */
  reveal(points: readonly PlanePoint[], isSmooth: boolean): void {
    const camera = this.#target ?? this.camera;
    const [first] = points;
    if (!camera || !first || this.#isDragging()) return;
    const boxes = this.#hooks.boxes();
    if (points.some((point) => isSeen(camera, toScreen(camera, point), boxes))) return;
    const insets = eachSide(insetsAround(boxes, camera), (px) => Math.max(px + MARK_PX, REVEAL_PX));
    this.#go(include(camera, first, insets), isSmooth ? REQUEST_S : 0);
  }

  /** The element has another size: what was requested is shown whole again, unless the user has moved the map since. */
  resize(): void {
    this.#map.stop();
    this.#target = undefined;
    this.#map.invalidateSize({ animate: false, pan: true });
    this.#limit();
    const { camera } = this;
    if (!camera) return;
    const target = this.#isUsers ? clampCamera(camera) : this.#requested();
    if (target) this.#show(target);
  }

  /** Controls cover something else now: a camera the page has chosen is fitted again. */
  refit(): void {
    const isChosen = this.#request === null || this.#hooks.isChosen(this.#request);
    const target = isChosen && !this.#isUsers && !this.#target ? this.#requested() : undefined;
    const { camera } = this;
    if (target && camera && !isSameView(camera, target)) this.#show(target);
  }

  /** A gesture of the user's begins: flights end, and where the map comes to rest is reported. */
  startUserMove(): void {
    if (this.#target) this.#map.stop();
    this.#target = undefined;
    this.#isUsers = true;
    this.#mustReport = true;
  }

  /** Zooms about a point as a wheel does; events of one frame are one move. */
  wheel(factor: number, anchor: ScreenPoint): void {
    this.#wheel = { factor: (this.#wheel?.factor ?? 1) * factor, anchor };
    paintNextFrame(this.#zoomByWheel);
  }
  readonly #zoomByWheel = (): void => {
    const { camera } = this;
    if (camera && this.#wheel) this.#show(zoomAbout(camera, this.#wheel.factor, this.#wheel.anchor));
    this.#wheel = undefined;
  };

  /** Zooms as a button does, about the middle or a point on screen. */
  zoomBy(factor: number, isSmooth: boolean, anchor?: ScreenPoint): void {
    this.#press(isSmooth, (camera) =>
      zoomAbout(camera, factor, anchor ?? { x: camera.width / 2, y: camera.height / 2 }),
    );
  }

  /** Zooms as a button does, about a place where that is on screen, else about the middle. */
  zoomAt(point: PlanePoint, factor: number, isSmooth: boolean): void {
    const camera = this.#target ?? this.camera;
    if (!camera) return;
    const at = toScreen(camera, point);
    const isOnScreen = at.x >= 0 && at.y >= 0 && at.x <= camera.width && at.y <= camera.height;
    this.zoomBy(factor, isSmooth, isOnScreen ? at : undefined);
  }

  /** Pans by shares of what is seen. */
  panBy(across: number, down: number, isSmooth: boolean): void {
    this.#press(isSmooth, (camera) => panBy(camera, across * camera.width, down * camera.height));
  }

  #press(isSmooth: boolean, next: (camera: Camera) => Camera): void {
    const camera = this.#target ?? this.camera;
    if (!camera) return;
    this.startUserMove();
    this.#go(next(camera), isSmooth ? PRESS_S : 0);
  }

  /** The smallest zoom depends on the size. */
  #limit(): void {
    const { camera } = this;
    if (camera) this.#map.options.minZoom = zoomOf(minScale(camera.width, camera.height));
  }

  #requested(): Camera | undefined {
    const { camera } = this;
    if (!camera) return undefined;
    const { width, height } = camera;
    const bounds = this.#request;
    if (bounds && !this.#hooks.isChosen(bounds)) return fitBounds(bounds, width, height);
    const insets = insetsAround(this.#hooks.boxes(), camera);
    const maxScale = this.#hooks.hasTiles() ? MAX_SCALE : MAX_CHOSEN_SCALE;
    const all = bounds ?? this.#hooks.everything();
    if (!all) return clampCamera({ ...camera, scale: 0, x: 0.5, y: 0.4 });
    const isPoint = all.west === all.east && all.north === all.south;
    const box = isPoint ? padBounds(all, 0, MIN_SPAN) : all;
    const room = Math.min(bounds ? MARK_PX : FIT_PX, width / 12, height / 12);
    return fitBounds(
      box,
      width,
      height,
      eachSide(insets, (px) => px + room),
      maxScale,
    );
  }

  #go(to: Camera, seconds: number): void {
    const { camera } = this;
    if (!camera || isSameView(camera, to)) return;
    const near = { ...to, x: camera.x + shortestWay(camera.x, to.x) };
    if (seconds === 0) {
      this.#show(near);
      return;
    }
    // It does not keep to the smallest zoom, but the short way round the world leads no farther out.
    this.#target = near;
    this.#map.flyTo(centreOf(near), zoomOf(near.scale), { duration: seconds });
  }

  #show(camera: Camera): void {
    this.#target = undefined;
    // Without `reset`, Leaflet pans by whole pixels where the zoom stays.
    const options: L.ZoomPanOptions & { reset: boolean } = { animate: false, reset: true };
    this.#map.setView(centreOf(camera), zoomOf(camera.scale), options);
  }

  #isDragging(): boolean {
    return (this.#map.dragging as unknown as { moving(): boolean }).moving();
  }

  readonly #rest = (): void => {
    this.#target = undefined;
    const { camera } = this;
    if (camera && this.#mustReport && !this.#isDragging()) {
      this.#mustReport = false;
      this.#hooks.onreport(rounded(boundsOfCamera(camera)));
    }
    this.#hooks.onrest();
  };
}

/** Whether a mark at a point is on screen as a whole, with nothing over it. */
function isSeen({ width, height }: Camera, { x, y }: ScreenPoint, boxes: readonly Box[]): boolean {
  const isWithin = x >= MARK_PX && y >= MARK_PX && x <= width - MARK_PX && y <= height - MARK_PX;
  return isWithin && !hits(squareAround(x, y, MARK_PX), boxes);
}
