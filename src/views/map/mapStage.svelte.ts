import type { Bounds } from '../../domain/bounds.ts';
import type { PlanePoint } from '../../domain/projection.ts';
import { codesOf } from '../../engine/ragged.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { App } from '../../state/context.ts';
import { forgetPaint, paintNextFrame } from '../../ui/frame.ts';
import { CurrentPalette } from '../../ui/palette.svelte.ts';
import { LandLoader } from './loadLand.ts';
import type { Basemap } from './basemap.ts';
import { BasemapPainter } from './basemapPainter.ts';
import { boundsOfCamera, type Camera, type ScreenPoint } from './camera.ts';
import { CameraMan } from './cameraMan.ts';
import { CanvasText } from './canvasText.ts';
import { coveredBy } from './covered.ts';
import type { Box } from './labels.ts';
import type { Marks } from './marks.ts';
import { MarkStamps } from './markStamps.ts';
import { drawPicture } from './picture.ts';
import { markNear, type DrawnMark } from './scene.ts';
import { disputesIn, SceneReader } from './sceneReader.ts';
import { layOutStops, NO_STOPS, stopAt, type StopLayout } from './stopLayout.ts';
import { MeasuredStops } from './stopMeasures.svelte.ts';
import type { Stop } from '../../domain/stops.ts';

/** The marks as the list has them: those of the picture in which the map last came to rest. */
interface Listed {
  readonly marks: Marks;
  readonly camera: Camera;
}

/** A list of more marks than this is written when nothing has changed for so long: it takes longer than a frame. */
const MOST_LISTED_AT_ONCE = 60;
const LIST_REST_MS = 150;

/** Where bytes count, the coarse base map is good for so many px per world: the whole Atlantic in a frame of 600 px. */
const COARSE_SCALE = 2048;

interface StageOptions {
  /** There is a base map of raster tiles. */
  readonly hasTiles: () => boolean;
  /** The finer base map is fetched only where the coarse one would be seen to be coarse. */
  readonly isThrifty: () => boolean;
}

/** The element and canvas a stage draws on. */
export interface StageElements {
  readonly section: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}

/** Draws the map from the exploration's state, one picture a frame at most, and only when something changed. */
export class MapStage {
  readonly cameraMan: CameraMan;
  readonly palette = new CurrentPalette();
  readonly #app: Pick<App, 'exploration' | 'locale'>;
  readonly #hasTiles: () => boolean;
  readonly #isThrifty: () => boolean;
  #land: LandLoader | undefined;
  readonly #base = new BasemapPainter();
  readonly #stamps = new MarkStamps();
  readonly #reader: SceneReader;
  #elements: StageElements | undefined;
  #context: CanvasRenderingContext2D | undefined;
  #words: CanvasText | undefined;
  #covered: readonly Box[] = [];
  #drawn: readonly DrawnMark[] = [];
  #marks: Marks | undefined;
  #listedRows: BitSet | undefined;
  /** The rows that `#marks` were made of. */
  #paintedRows: BitSet | undefined;
  #listTimer: ReturnType<typeof setTimeout> | undefined;
  #basemap = $state.raw<Basemap | undefined>(undefined);
  #isLandMissing = $state.raw(false);
  #listed = $state.raw<Listed | undefined>(undefined);
  #focusPlace = $state.raw<number | null>(null);
  #stops = $state.raw<StopLayout>(NO_STOPS);
  readonly #measures: MeasuredStops;

  /** Which disputed areas are shown depends on the window; a window that moves past none of them asks for no picture. */
  readonly #disputed = $derived.by(() =>
    disputesIn(this.#app.exploration)
      .map(({ id }) => id)
      .join(' '),
  );

  constructor(app: Pick<App, 'exploration' | 'locale'>, { hasTiles, isThrifty }: StageOptions) {
    this.#app = app;
    this.#reader = new SceneReader(app);
    this.#measures = new MeasuredStops(app.locale);
    this.#hasTiles = hasTiles;
    this.#isThrifty = isThrifty;
    this.cameraMan = new CameraMan({
      redraw: this.redraw,
      onrest: this.#rest,
      onreport: (bounds) => {
        app.exploration.reportCamera(bounds);
      },
      everything: () => this.#everything(),
      covered: () => this.#covered,
      isOfStops: () => {
        const { stops, step, view } = app.exploration;
        const asked = view.step && step && app.exploration.viewAtStep(view.step)?.camera;
        return stops.length > 0 && isSameBounds(asked, view.camera);
      },
    });
  }

  /** The marks and where they were when the map last came to rest; undefined before the first picture. */
  get listed(): Listed | undefined {
    return this.#listed;
  }
  /** The marks of the last picture. Not reactive. */
  get marks(): Marks | undefined {
    return this.#marks;
  }
  /** The numbered stops of the step as the last picture has them. */
  get stops(): StopLayout {
    return this.#stops;
  }
  get isLandMissing(): boolean {
    return this.#isLandMissing;
  }
  /** A place of the mark that has the keyboard's focus: marks may merge and part, a place is always in one. */
  get focusPlace(): number | null {
    return this.#focusPlace;
  }
  focusOn(place: number | null): void {
    this.#focusPlace = place;
  }

  /** Starts drawing on these elements; the returned function stops it. */
  start(elements: StageElements): () => void {
    this.#elements = elements;
    this.#context = elements.canvas.getContext('2d')!;
    this.#words = new CanvasText(this.#context);
    this.#words.renew(elements.section, pixelRatioNow());
    const stop = new AbortController();
    const renewWords = () => {
      this.#words?.renew(elements.section, pixelRatioNow());
      this.redraw();
    };
    void document.fonts.ready.then(() => {
      if (!stop.signal.aborted) renewWords();
    });
    document.fonts.addEventListener('loadingdone', renewWords, { signal: stop.signal });
    // Credits and controls change size with language and thread; labels keep clear of them.
    const observer = new ResizeObserver(() => {
      this.#covered = coveredBy(elements.section);
      this.cameraMan.fitAnew();
      this.redraw();
    });
    for (const element of elements.section.querySelectorAll('[data-covers]')) observer.observe(element);
    const unwatch = this.palette.watch();
    if (!this.#hasTiles())
      this.#land = new LandLoader(stop.signal, (basemap) => {
        if (basemap) this.#basemap = basemap;
        else this.#isLandMissing = this.#basemap === undefined;
      });
    return () => {
      stop.abort();
      this.#land = undefined;
      observer.disconnect();
      unwatch();
      this.cameraMan.stop();
      clearTimeout(this.#listTimer);
      forgetPaint(this.#paint);
      this.#elements = undefined;
    };
  }

  /** Draws in the next frame. */
  readonly redraw = (): void => {
    paintNextFrame(this.#paint);
  };

  /** Reads all that a picture depends on, so that the effect calling this runs when any of it changes. */
  readState(): void {
    const { exploration, locale } = this.#app;
    const { answer, journeys, selectedRow, highlighted, view, dataset, stops, spans } = exploration;
    void [answer, journeys, selectedRow, highlighted, view.area, dataset, this.#disputed];
    void [stops, spans, this.#measures.version];
    void [locale.m, locale.content, this.palette.current, this.#basemap, this.#focusPlace];
  }

  /** The numbered stop under a point; `tolerance` in px from its middle. */
  stopAt(point: ScreenPoint, tolerance: number): Stop | undefined {
    return stopAt(this.#stops, point, tolerance);
  }
  /** The mark under a point, with some tolerance for pointer or finger. */
  markAt(point: ScreenPoint, tolerance: number): DrawnMark | undefined {
    return markNear(this.#drawn, point, tolerance);
  }

  /** The container has a new size: draws at once, so that no stretched picture is seen. */
  resize(): void {
    this.cameraMan.resize();
    this.#paint();
  }

  readonly #paint = (): void => {
    const elements = this.#elements;
    const camera = this.cameraMan.advance();
    if (!elements || !camera || !this.#context || !this.#words) return;
    if (!this.#isThrifty() || camera.scale > COARSE_SCALE) this.#land?.wantFine();
    const { section, canvas } = elements;
    const pixelRatio = pixelRatioNow();
    const width = Math.round(camera.width * pixelRatio);
    const height = Math.round(camera.height * pixelRatio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.#covered = coveredBy(section);
      this.#words.renew(section, pixelRatio);
    }
    this.#stops = this.#layOutStops(camera);
    const scene = this.#reader.read({
      camera,
      pixelRatio,
      palette: this.palette.current,
      basemap: this.#basemap,
      hasTiles: this.#hasTiles(),
      isExact: this.cameraMan.isResting,
      focusPlace: this.#focusPlace,
      covered: [...this.#covered, ...this.#stops.boxes],
    });
    const { drawn, isSharp } = drawPicture(this.#context, scene, this.#base, this.#words, this.#stamps);
    this.#drawn = drawn;
    const { west, south, east, north } = boundsOfCamera(camera);
    section.dataset.bounds = [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(',');
    section.dataset.visible = String(this.#app.exploration.answer.counts.visible);
    this.#marks = scene.marks;
    this.#paintedRows = this.#app.exploration.answer.visible;
    // While zooming, marks merge and part in every frame; the list waits for rest, unless other events are visible.
    if (this.#listedRows !== this.#app.exploration.answer.visible) {
      clearTimeout(this.#listTimer);
      if (scene.marks.all.length <= MOST_LISTED_AT_ONCE) this.#list();
      else this.#listTimer = setTimeout(this.#list, LIST_REST_MS);
    }
    if (!isSharp) this.cameraMan.awaitRest();
  };

  #layOutStops(camera: Camera): StopLayout {
    const { stops, spans, answer } = this.#app.exploration;
    if (stops.length === 0) return NO_STOPS;
    const visible = stops.filter(({ row }) => answer.visible.has(row));
    return layOutStops(visible, spans, camera, this.#covered, this.#measures);
  }

  readonly #list = (): void => {
    const { camera } = this.cameraMan;
    if (!camera || !this.#marks) return;
    this.#listedRows = this.#paintedRows;
    this.#listed = { marks: this.#marks, camera };
  };

  readonly #rest = (): void => {
    this.#list();
    this.redraw();
  };

  #everything(): Bounds | undefined {
    return this.#app.exploration.table.box;
  }

  /** The plane points at which an event is marked. */
  pointsOf(row: number): PlanePoint[] {
    const { marked, placeX, placeY } = this.#app.exploration.table;
    return Array.from(codesOf(marked, row), (place) => ({ x: placeX[place]!, y: placeY[place]! }));
  }
}

function isSameBounds(a: Bounds | null | undefined, b: Bounds | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Device pixels per px, as far as they are worth painting. */
function pixelRatioNow(): number {
  return Math.min(Math.max(window.devicePixelRatio, 1), 3);
}
