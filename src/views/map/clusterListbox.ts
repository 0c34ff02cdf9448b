import * as L from 'leaflet';
import type { Dataset } from '../../domain/dataset.ts';
import type { App } from '../../state/context.ts';
import { reducedMotion } from '../../ui/reducedMotion.ts';
import { clusterOptionText } from './clusterText.ts';
import type { Cluster } from './clusters/cluster.ts';
import type { Clusters } from './clusters/clusters.ts';
import type { ClusterLayer } from './layers/clusterLayer.ts';
import type { MapCamera } from './mapCamera.ts';
import type { Scene } from './scene.ts';

/** Options passed by PageUp and PageDown. */
const PAGE = 10;
const ZOOM_STEP = 1.6;
const PAN_SHARE = 0.2;
/** Of more visible events, names and positions of options are written when nothing has changed for so long: it takes longer than a frame. */
const MAX_NAMED_AT_ONCE = 20_000;
const REST_MS = 150;

interface ListboxHooks {
  readonly camera: MapCamera;
  readonly app: Pick<App, 'exploration' | 'locale'>;
  readonly layer: () => ClusterLayer;
  onopen(cluster: Cluster): void;
  /** A place of the cluster that has the focus now: clusters merge and part, a place is always in one. */
  onactive(place: number | null): void;
}

/**
 * The panes of the cluster markers as a listbox with one tab stop, whose options the markers are: arrows rove in time
 * order and bring the option into view, Enter opens it, Shift with arrows pans, + and − zoom, Escape goes back.
 */
export class ClusterListbox {
  readonly #map: L.Map;
  readonly #hooks: ListboxHooks;
  readonly #box: HTMLElement;
  readonly #options: HTMLElement;
  readonly #id: string;
  #clusters: Clusters | undefined;
  #activePlace: number | null = null;
  #cameFrom: HTMLElement | undefined;
  #ids = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the name of each option was made of. */
  readonly #named = new WeakMap<Element, readonly unknown[]>();

  constructor(map: L.Map, id: string, hooks: ListboxHooks) {
    this.#map = map;
    this.#id = id;
    this.#hooks = hooks;
    this.#box = map.getPane('listbox')!;
    this.#options = map.createPane('clusters', this.#box);
    this.#box.classList.add('listbox');
    this.#box.setAttribute('role', 'listbox');
    this.#box.tabIndex = 0;
    this.#options.setAttribute('role', 'presentation');
    this.#box.addEventListener('focus', this.#enter);
    this.#box.addEventListener('blur', this.#leave);
    this.#box.addEventListener('keydown', this.#press);
    // A press of the mouse on a marker focuses nothing, as one beside it: what it opens is read elsewhere.
    this.#box.addEventListener('mousedown', (event) => {
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  /** Names and numbers the options of a scene; the listbox covers what the map shows. */
  update({ clusters, drawn }: Scene): void {
    this.#clusters = clusters;
    const corner = this.#map.containerPointToLayerPoint([0, 0]);
    L.DomUtil.setPosition(this.#box, corner);
    L.DomUtil.setPosition(this.#options, corner.multiplyBy(-1));
    const { x, y } = this.#map.getSize();
    Object.assign(this.#box.style, { width: `${x}px`, height: `${y}px` });
    this.#box.setAttribute('aria-label', this.#hooks.app.locale.m.map.places);
    let active: Element | undefined;
    for (const { cluster, isSelected, isActive } of drawn) {
      const element = this.#hooks.layer().elementOf(cluster)!;
      if (element.id === '') element.id = `${this.#id}-${++this.#ids}`;
      element.setAttribute('aria-selected', String(isSelected));
      if (isActive) active = element;
    }
    if (active) this.#box.setAttribute('aria-activedescendant', active.id);
    else this.#box.removeAttribute('aria-activedescendant');
    clearTimeout(this.#timer);
    const name = () => {
      this.#name(clusters, drawn);
    };
    if (clusters.clusterCounts.visible.count() <= MAX_NAMED_AT_ONCE) name();
    else this.#timer = setTimeout(name, REST_MS);
  }

  #name(clusters: Clusters, drawn: Scene['drawn']): void {
    const { exploration, locale } = this.#hooks.app;
    const dataset: Dataset = exploration.dataset;
    const size = String(clusters.all.length);
    for (const { cluster } of drawn) {
      const element = this.#hooks.layer().elementOf(cluster);
      if (!element) continue;
      element.setAttribute('aria-setsize', size);
      element.setAttribute('aria-posinset', String(clusters.positionOf(cluster) + 1));
      const parts = [cluster.count, cluster.first, locale.m, locale.content, dataset];
      const before = this.#named.get(element);
      if (before && parts.every((part, at) => part === before[at])) continue;
      this.#named.set(element, parts);
      element.setAttribute('aria-label', clusterOptionText(cluster, clusters.table, dataset, locale));
    }
  }

  get #all(): readonly Cluster[] {
    return this.#clusters?.inTime ?? [];
  }
  get #active(): Cluster | undefined {
    return this.#activePlace === null ? undefined : this.#clusters?.clusterOf(this.#activePlace);
  }
  get #position(): number {
    return this.#active ? this.#clusters!.positionOf(this.#active) : -1;
  }

  #goTo(position: number): void {
    const cluster = this.#all[Math.max(0, Math.min(position, this.#all.length - 1))];
    if (!cluster) return;
    this.#activePlace = cluster.anchor;
    this.#hooks.onactive(cluster.anchor);
    this.#hooks.app.exploration.highlight(cluster.rows);
    this.#hooks.camera.reveal([cluster], !reducedMotion());
  }

  readonly #enter = ({ relatedTarget }: FocusEvent): void => {
    this.#cameFrom = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
    const { selectedRow } = this.#hooks.app.exploration;
    const selected = selectedRow === null ? undefined : this.#clusters?.holding([selectedRow]);
    this.#goTo(
      this.#position >= 0 ? this.#position : this.#all.findIndex((cluster) => selected?.has(cluster)),
    );
  };

  readonly #leave = (): void => {
    this.#hooks.onactive(null);
    this.#hooks.app.exploration.highlight([]);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const { exploration } = this.#hooks.app;
    // With details or a list open, Escape closes these first.
    if (key === 'Escape' && (exploration.reading || exploration.group)) return;
    const act = (shiftKey ? this.#pans[key] : undefined) ?? this.#actions[key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  readonly #pans: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => {
      this.#hooks.camera.panBy(-PAN_SHARE, 0, !reducedMotion());
    },
    ArrowRight: () => {
      this.#hooks.camera.panBy(PAN_SHARE, 0, !reducedMotion());
    },
    ArrowUp: () => {
      this.#hooks.camera.panBy(0, -PAN_SHARE, !reducedMotion());
    },
    ArrowDown: () => {
      this.#hooks.camera.panBy(0, PAN_SHARE, !reducedMotion());
    },
  };

  readonly #actions: Readonly<Record<string, () => void>> = {
    ...moves(['ArrowLeft', 'ArrowUp'], () => {
      this.#goTo(this.#position - 1);
    }),
    ...moves(['ArrowRight', 'ArrowDown'], () => {
      this.#goTo(this.#position + 1);
    }),
    ...moves(['Home'], () => {
      this.#goTo(0);
    }),
    ...moves(['End'], () => {
      this.#goTo(this.#all.length - 1);
    }),
    ...moves(['PageUp'], () => {
      this.#goTo(this.#position - PAGE);
    }),
    ...moves(['PageDown'], () => {
      this.#goTo(this.#position + PAGE);
    }),
    ...moves(['Enter', ' '], () => {
      if (this.#active) this.#hooks.onopen(this.#active);
    }),
    ...moves(['+', '='], () => {
      this.#zoom(ZOOM_STEP);
    }),
    ...moves(['-'], () => {
      this.#zoom(1 / ZOOM_STEP);
    }),
    ...moves(['Escape'], () => {
      if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
    }),
  };

  /** About the active option, so that it stays in view. */
  #zoom(factor: number): void {
    if (this.#active) this.#hooks.camera.zoomAt(this.#active, factor, !reducedMotion());
    else this.#hooks.camera.zoomBy(factor, !reducedMotion());
  }
}

function moves(keys: readonly string[], act: () => void): Record<string, () => void> {
  return Object.fromEntries(keys.map((key) => [key, act]));
}
