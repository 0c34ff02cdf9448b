import type * as L from 'leaflet';
import type { PlanePoint } from '../../domain/projection.ts';
import { boundsOf } from '../../domain/extent.ts';
import { codesOf } from '../../engine/ragged.ts';
import type { Rows } from '../../engine/rowOrder.ts';
import type { App } from '../../state/context.ts';
import { forgetPaint, paintNextFrame } from '../../ui/frame.ts';
import { CurrentPalette } from '../../ui/palette.svelte.ts';
import { reducedMotion } from '../../ui/reducedMotion.ts';
import { BasemapLoader } from './basemapLoader.ts';
import type { Basemap } from './basemap.ts';
import { boundsOfCamera, MARGIN_SHARE, MAX_SCALE, type Camera, type ScreenPoint } from './camera.ts';
import { layOutLabels, reach, type LabelWords } from './clusterLabels.ts';
import { clusterListbox } from './clusterListbox.ts';
import { clusterName, eventLine, eventPlaceName } from './clusterText.ts';
import type { Cluster } from './clusters/cluster.ts';
import { ClusterIndex } from './clusters/clusterIndex.ts';
import { controlBoxes } from './controlBoxes.ts';
import { countText } from './countText.ts';
import type { Box } from './labels.ts';
import { AreaLayer } from './layers/areaLayer.ts';
import { BasemapLayer } from './layers/basemapLayer.ts';
import { ClusterLayer } from './layers/clusterLayer.ts';
import { NameLayer } from './layers/nameLayer.ts';
import { RouteLayer } from './layers/routeLayer.ts';
import { MapCamera } from './mapCamera.ts';
import { MapText } from './mapText.svelte.ts';
import { disputesIn, nearestLatLon, readScene, type Scene } from './scene.ts';
import { layOutStops, NO_STOPS, type StopLayout } from './stopLayout.ts';
import { MeasuredStops } from './stopMeasures.svelte.ts';

/** Where bytes count, the coarse base map is good for so many px per world: the whole Atlantic in a frame of 600 px. */
const COARSE_SCALE = 2048;
/** A narrower map names only one place of a cluster. */
const NARROW_PX = 480;
/** A double click comes so much nearer where it takes no cluster apart. */
const DOUBLE_CLICK = 2;
/** Room between a mark and its tooltip, px. */
const TIP_GAP_PX = 6;

interface FrameOptions {
  readonly id: string;
  /** There is a base map of raster tiles. */
  readonly hasTiles: () => boolean;
  /** The finer base map is fetched only where the coarse one would be seen to be coarse. */
  readonly isThrifty: () => boolean;
}

/** What the tooltip is about and where it stands. */
export interface Tip {
  readonly rows: Rows;
  readonly heading: string;
  readonly latlng: L.LatLngTuple;
  /** From the middle of the mark, px. */
  readonly gap: number;
}

/** The numbered stops where a pane shows them: `corner` is the layer point of the view's corner. */
export interface ShownStops {
  readonly layout: StopLayout;
  readonly corner: { readonly x: number; readonly y: number };
}

/** Keeps the layers of a map up with the exploration: all at a change or at rest, while the map moves only what it must. */
export class MapFrame {
  readonly palette = new CurrentPalette();
  readonly #app: Pick<App, 'exploration' | 'locale'>;
  readonly #options: FrameOptions;
  readonly #text = new MapText();
  readonly #measures: MeasuredStops;
  readonly #index = new ClusterIndex();
  #parts: Parts | undefined;
  #scene: Scene | undefined;
  /** Whether the layers show an older state, or one of another zoom. */
  #isStale = true;
  #loader: BasemapLoader | undefined;
  #boxes: readonly Box[] = [];
  #basemap = $state.raw<Basemap | undefined>(undefined);
  #isLandMissing = $state.raw(false);
  #activePlace = $state.raw<number | null>(null);
  #hovered = $state.raw<Cluster | undefined>(undefined);
  #stops = $state.raw<ShownStops>({ layout: NO_STOPS, corner: { x: 0, y: 0 } });
  #tip = $state.raw<Tip | undefined>(undefined);

  /** Which disputed areas are shown depends on the dates; dates that move past none of them change nothing. */
  readonly #disputed = $derived.by(() =>
    disputesIn(this.#app.exploration)
      .map(({ id }) => id)
      .join(' '),
  );

  constructor(app: Pick<App, 'exploration' | 'locale'>, options: FrameOptions) {
    this.#app = app;
    this.#options = options;
    this.#measures = new MeasuredStops(app.locale);
  }

  /** Moves the map; undefined before `start`. */
  get camera(): MapCamera | undefined {
    return this.#parts?.camera;
  }
  /** The numbered stops of the step as they are shown. */
  get stops(): ShownStops {
    return this.#stops;
  }
  get tip(): Tip | undefined {
    return this.#tip;
  }
  get isLandMissing(): boolean {
    return this.#isLandMissing;
  }

  /** Draws on a map from now on; `section` says what it shows. The returned function ends it. */
  start(map: L.Map, section: HTMLElement): () => void {
    const { exploration } = this.#app;
    const camera = new MapCamera(map, {
      onrest: () => {
        this.invalidate();
      },
      onreport: (bounds) => {
        exploration.reportCamera(bounds);
      },
      everything: () => exploration.table.box,
      boxes: () => this.#boxes,
      isChosen: (bounds) => {
        const { step } = exploration.view;
        const chosen = step ? exploration.viewAtStep(step)?.camera : undefined;
        return bounds === this.#journeyBox || JSON.stringify(chosen) === JSON.stringify(bounds);
      },
      hasTiles: this.#options.hasTiles,
    });
    const { id } = this.#options;
    const listbox = clusterListbox(map, id, {
      camera,
      app: this.#app,
      elementOf: (cluster) => parts.clusters.elementOf(cluster),
      onopen: this.#open,
      onactive: (place) => (this.#activePlace = place),
    });
    const parts: Parts = {
      map,
      section,
      camera,
      listbox,
      basemap: new BasemapLayer(map),
      areas: new AreaLayer(map, id),
      names: new NameLayer(map, this.#text),
      routes: new RouteLayer(map, id),
      clusters: new ClusterLayer(map, 'clusters', {
        onclick: this.#open,
        ondoubleclick: (cluster, { x, y }) => {
          void this.zoomInto({ x, y }, cluster);
        },
        onhover: (cluster) => {
          this.#hovered = cluster;
          exploration.highlight(cluster?.rows ?? []);
        },
      }),
    };
    this.#parts = parts;
    this.#text.renew(section);
    map.on('move zoom', () => {
      paintNextFrame(this.#paint);
    });
    const stop = new AbortController();
    const unwatch = this.palette.watch();
    if (!this.#options.hasTiles())
      this.#loader = new BasemapLoader(stop.signal, (basemap) => {
        if (basemap) this.#basemap = basemap;
        else this.#isLandMissing = this.#basemap === undefined;
      });
    return () => {
      stop.abort();
      unwatch();
      camera.destroy();
      listbox.destroy();
      forgetPaint(this.#paint);
      this.#parts = undefined;
      this.#loader = undefined;
    };
  }

  /** Reads all that the layers depend on, so that the effect calling this runs when any of it changes. */
  readState(): void {
    const { exploration, locale } = this.#app;
    const { answer, journeys, selectedRow, highlighted, view, dataset, stops, spans } = exploration;
    void [answer, journeys, selectedRow, highlighted, view.area, dataset, this.#disputed];
    void [stops, spans, this.#measures.version, this.#text.version];
    void [locale.m, locale.content, this.palette.current, this.#basemap, this.#activePlace, this.#hovered];
  }

  /** Brings all layers up to date in the next frame. */
  invalidate(): void {
    this.#isStale = true;
    paintNextFrame(this.#paint);
  }

  /** The element has another size: all is drawn at once, so that nothing stretched is seen. */
  resize(): void {
    const parts = this.#parts;
    if (!parts) return;
    this.#text.renew(parts.section);
    this.#boxes = controlBoxes(parts.map.getContainer());
    parts.camera.resize();
    this.#isStale = true;
    this.#paint();
  }

  /** Controls have another size or place. */
  measureControls(): void {
    if (!this.#parts) return;
    this.#boxes = controlBoxes(this.#parts.map.getContainer());
    this.#parts.camera.refit();
    this.invalidate();
  }

  /** Shows the stops of journeys, as large as they and the controls have room. */
  fitJourneys(): void {
    const { exploration } = this.#app;
    const { places } = exploration.dataset;
    const box = boundsOf(
      exploration.journeys.flatMap(({ stops }) => stops.flatMap(({ place }) => places.get(place) ?? [])),
    );
    if (!box) return;
    this.#journeyBox = box;
    this.#parts?.camera.request(box, !reducedMotion());
  }
  #journeyBox: object | undefined;

  /** A double click takes a cluster apart where that can be done, and comes nearer everywhere else. */
  async zoomInto(point: ScreenPoint, cluster?: Cluster): Promise<void> {
    const camera = this.camera?.camera;
    if (!camera || !this.#scene) return;
    const { clusters } = this.#scene;
    const { expansionScale } = await import('./clusters/expansionScale.ts');
    const scale = cluster && expansionScale(clusters, cluster, camera.scale * 1.2, MAX_SCALE);
    if (cluster && scale === undefined) return;
    // The map may be gone by the time the import has come.
    this.#parts?.camera.zoomBy(scale ? scale / camera.scale : DOUBLE_CLICK, !reducedMotion(), point);
  }

  /** The plane points at which an event is marked. */
  pointsOf(row: number): PlanePoint[] {
    const { marked, placeX, placeY } = this.#app.exploration.table;
    return Array.from(codesOf(marked, row), (place) => ({ x: placeX[place]!, y: placeY[place]! }));
  }

  /** One event is selected, several are opened as a list. */
  readonly #open = (cluster: Cluster): void => {
    const { exploration } = this.#app;
    if (cluster.count === 1) exploration.select(exploration.eventAt(cluster.first).id);
    else exploration.openGroup(cluster.rows);
  };

  readonly #paint = (): void => {
    const parts = this.#parts;
    const camera = parts?.camera.camera;
    if (!parts || !camera) return;
    const { section } = parts;
    const { west, south, east, north } = boundsOfCamera(camera);
    section.dataset.bounds = [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(',');
    section.dataset.visible = String(this.#app.exploration.answer.counts.visible);
    if (!this.#options.isThrifty() || camera.scale > COARSE_SCALE) this.#loader?.loadDetail();
    // In flight the layers show what there will be at its end.
    const { target } = parts.camera;
    const shown = this.#scene?.camera;
    if (this.#isStale || (target ? shown !== target : shown && isBeyond(shown, camera)))
      this.#update(parts, target ?? camera, camera);
    else if (shown?.scale !== camera.scale) this.#updateStops(parts, camera);
  };

  #update(parts: Parts, camera: Camera, shown: Camera): void {
    this.#isStale = false;
    const { exploration, locale } = this.#app;
    if (this.#boxes.length === 0) this.#boxes = controlBoxes(parts.map.getContainer());
    const stops = this.#updateStops(parts, shown);
    const scene = readScene(this.#app, this.#index, camera, shown, this.#activePlace, [
      ...this.#boxes,
      ...stops.boxes,
    ]);
    this.#scene = scene;
    const layout = layOutLabels(scene, this.#words(scene));
    const { dataset, view } = exploration;
    safely(() => {
      if (!this.#options.hasTiles()) parts.basemap.update(this.#basemap, this.palette.current);
    });
    safely(() => {
      parts.areas.update(scene, dataset, this.#basemap, view.area);
    });
    safely(() => {
      parts.routes.update(scene);
    });
    safely(() => {
      parts.clusters.update(scene, layout, (count) => countText(count, locale.lang));
      parts.listbox.update(scene);
    });
    safely(() => {
      parts.names.update(
        scene,
        this.#app,
        this.#options.hasTiles() ? undefined : this.#basemap,
        layout.taken,
      );
    });
    const tip = this.#tipOf(scene);
    if (keyOf(tip) !== keyOf(this.#tip)) this.#tip = tip;
  }

  #updateStops({ map }: Parts, camera: Camera): StopLayout {
    const { stops, spans, answer } = this.#app.exploration;
    const visible = stops.filter(({ row }) => answer.visible.has(row));
    const layout =
      visible.length === 0 ? NO_STOPS : layOutStops(visible, spans, camera, this.#boxes, this.#measures);
    if (layout === NO_STOPS && this.#stops.layout === NO_STOPS) return layout;
    const { x, y } = map.containerPointToLayerPoint([0, 0]);
    this.#stops = { layout, corner: { x, y } };
    return layout;
  }

  #words({ camera, clusters }: Scene): LabelWords {
    const { exploration, locale } = this.#app;
    const { dataset, selectedRow } = exploration;
    const text = this.#text;
    const mostNames = camera.width < NARROW_PX ? 1 : 2;
    return {
      nameOf: (cluster, isSelected) =>
        isSelected && selectedRow !== null
          ? eventPlaceName(cluster, selectedRow, clusters, dataset, locale)
          : clusterName(cluster, clusters.table, dataset, locale, mostNames),
      selectedLine: selectedRow === null ? '' : eventLine(dataset, selectedRow, locale),
      width: (words, face) => text.width(words, face),
      height: (face) => text.height(face),
    };
  }

  /** The tooltip of the cluster under the pointer, else of the one with the focus. */
  #tipOf({ drawn, camera, clusters }: Scene): Tip | undefined {
    const hovered = this.#hovered;
    const one =
      drawn.find(({ cluster }) => cluster.key === hovered?.key) ?? drawn.find(({ isActive }) => isActive);
    if (!one) return undefined;
    const { exploration, locale } = this.#app;
    const { lat, lon } = nearestLatLon(camera, one.cluster);
    return {
      rows: one.cluster.rows,
      heading: clusterName(one.cluster, clusters.table, exploration.dataset, locale),
      latlng: [lat, lon],
      gap: reach(one) + TIP_GAP_PX,
    };
  }
}

interface Parts {
  readonly map: L.Map;
  readonly section: HTMLElement;
  readonly camera: MapCamera;
  readonly listbox: ReturnType<typeof clusterListbox>;
  readonly basemap: BasemapLayer;
  readonly areas: AreaLayer;
  readonly names: NameLayer;
  readonly routes: RouteLayer;
  readonly clusters: ClusterLayer;
}

/** Whether a camera of the same scale shows what is beyond the margin of another. */
function isBeyond(shown: Camera, camera: Camera): boolean {
  if (shown.scale !== camera.scale) return false;
  return (
    Math.abs(camera.x - shown.x) * shown.scale > shown.width * MARGIN_SHARE ||
    Math.abs(camera.y - shown.y) * shown.scale > shown.height * MARGIN_SHARE
  );
}

/** Another for each tooltip that says or shows something else. */
function keyOf(tip: Tip | undefined): string {
  return tip ? [tip.heading, tip.rows.length, tip.rows[0], tip.latlng, tip.gap].join() : '';
}

/** Runs one part of an update: what goes wrong in it is reported and takes no other part away. */
function safely(update: () => void): void {
  try {
    update();
  } catch (error) {
    reportError(error);
  }
}
