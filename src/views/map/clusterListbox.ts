import * as L from 'leaflet';
import type { App } from '../../state/context.ts';
import { reducedMotion } from '../../ui/reducedMotion.ts';
import { clusterOptionText } from './clusterText.ts';
import type { Cluster } from './clusters/cluster.ts';
import type { Clusters } from './clusters/clusters.ts';
import type { MapCamera } from './mapCamera.ts';
import type { Scene } from './scene.ts';

/** Options passed by PageUp and PageDown. */
const PAGE = 10;
const ZOOM_STEP = 1.6;
const PAN_SHARE = 0.2;
/** Of more visible events, names of options are written when nothing has changed for so long: that takes longer than a frame. */
const MAX_NAMED_AT_ONCE = 20_000;
const REST_MS = 150;

/** Where the arrows lead, across and down. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface ListboxHooks {
  readonly camera: MapCamera;
  readonly app: Pick<App, 'exploration' | 'locale'>;
  elementOf(cluster: Cluster): HTMLElement | undefined;
  onopen(cluster: Cluster): void;
  /** A place of the cluster that has the focus now: clusters merge and part, a place is always in one. */
  onactive(place: number | null): void;
}

interface ClusterListbox {
  /** Names and numbers the options of a scene. */
  update(scene: Scene): void;
  destroy(): void;
}

/**
 * Makes the pane of the cluster markers a listbox with one tab stop, whose options the markers are: arrows rove in time
 * order and bring the option into view, Enter opens it, Shift with arrows pans, + and − zoom, Escape goes back.
 */
export function clusterListbox(map: L.Map, id: string, hooks: ListboxHooks): ClusterListbox {
  const { camera, app } = hooks;
  const { exploration } = app;
  // The outer pane has the size of the map, so that a browser need not scroll for its focus; the inner one has its place.
  const box = map.getPane('listbox')!;
  const options = map.createPane('clusters', box);
  let clusters: Clusters | undefined;
  let activePlace: number | null = null;
  let cameFrom: HTMLElement | undefined;
  let ids = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the name of each option was made of. */
  const named = new WeakMap<Element, readonly unknown[]>();

  const active = () => (activePlace === null ? undefined : clusters?.clusterOf(activePlace));
  const position = () => {
    const cluster = active();
    return cluster ? clusters!.positionOf(cluster) : -1;
  };

  function goTo(index: number): void {
    const all = clusters?.inTime ?? [];
    const cluster = all[Math.max(0, Math.min(index, all.length - 1))];
    if (!cluster) return;
    activePlace = cluster.anchor;
    hooks.onactive(activePlace);
    exploration.highlight(cluster.rows);
    camera.reveal([cluster], !reducedMotion());
  }

  function zoom(factor: number): void {
    const cluster = active();
    // About the active option, so that it stays in view.
    if (cluster) camera.zoomAt(cluster, factor, !reducedMotion());
    else camera.zoomBy(factor, !reducedMotion());
  }

  const actions: Readonly<Record<string, () => void>> = {
    Home: () => {
      goTo(0);
    },
    End: () => {
      goTo(Infinity);
    },
    PageUp: () => {
      goTo(position() - PAGE);
    },
    PageDown: () => {
      goTo(position() + PAGE);
    },
    Enter: () => {
      const cluster = active();
      if (cluster) hooks.onopen(cluster);
    },
    '+': () => {
      zoom(ZOOM_STEP);
    },
    '-': () => {
      zoom(1 / ZOOM_STEP);
    },
    Escape: () => {
      if (cameFrom?.isConnected) cameFrom.focus();
    },
  };
  const SAME: Readonly<Record<string, string>> = { ' ': 'Enter', '=': '+' };

  function press(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // With details or a list open, Escape closes these first.
    if (key === 'Escape' && (exploration.reading || exploration.group)) return;
    const arrow = ARROWS[key];
    const action = actions[SAME[key] ?? key];
    if (!arrow && !action) return;
    event.preventDefault();
    event.stopPropagation();
    if (!arrow) action!();
    else if (shiftKey) camera.panBy(arrow[0] * PAN_SHARE, arrow[1] * PAN_SHARE, !reducedMotion());
    else goTo(position() + arrow[0] + arrow[1]);
  }

  function nameOptions(drawn: Scene['drawn']): void {
    const { locale } = app;
    const { dataset } = exploration;
    for (const { cluster } of drawn) {
      const element = hooks.elementOf(cluster);
      if (!element || !clusters) continue;
      element.setAttribute('aria-setsize', String(clusters.all.length));
      element.setAttribute('aria-posinset', String(clusters.positionOf(cluster) + 1));
      const parts = [cluster.count, cluster.first, locale.m, locale.content, dataset];
      const before = named.get(element);
      if (before && parts.every((part, at) => part === before[at])) continue;
      named.set(element, parts);
      element.setAttribute('aria-label', clusterOptionText(cluster, clusters.table, dataset, locale));
    }
  }

  box.classList.add('listbox');
  box.setAttribute('role', 'listbox');
  box.tabIndex = 0;
  options.setAttribute('role', 'presentation');
  box.addEventListener('focus', ({ relatedTarget }) => {
    cameFrom = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
    const { selectedRow } = exploration;
    const selected = selectedRow === null ? undefined : clusters?.holding([selectedRow]);
    const at = position();
    goTo(at >= 0 ? at : (clusters?.inTime.findIndex((cluster) => selected?.has(cluster)) ?? 0));
  });
  box.addEventListener('blur', () => {
    hooks.onactive(null);
    exploration.highlight([]);
  });
  box.addEventListener('keydown', press);
  // A press of the mouse on a marker focuses nothing, as one beside it: what it opens is read elsewhere.
  box.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

  return {
    update(scene) {
      clusters = scene.clusters;
      const corner = map.containerPointToLayerPoint([0, 0]);
      L.DomUtil.setPosition(box, corner);
      L.DomUtil.setPosition(options, corner.multiplyBy(-1));
      const { x, y } = map.getSize();
      Object.assign(box.style, { width: `${x}px`, height: `${y}px` });
      box.setAttribute('aria-label', app.locale.m.map.places);
      let activeId = '';
      for (const { cluster, isSelected, isActive } of scene.drawn) {
        const element = hooks.elementOf(cluster)!;
        element.id ||= `${id}-${++ids}`;
        element.setAttribute('aria-selected', String(isSelected));
        if (isActive) activeId = element.id;
      }
      box.toggleAttribute('aria-activedescendant', activeId !== '');
      if (activeId !== '') box.setAttribute('aria-activedescendant', activeId);
      clearTimeout(timer);
      const name = () => {
        nameOptions(scene.drawn);
      };
      if (clusters.clusterCounts.visible.count() <= MAX_NAMED_AT_ONCE) name();
      else timer = setTimeout(name, REST_MS);
    },
    destroy() {
      clearTimeout(timer);
    },
  };
}
