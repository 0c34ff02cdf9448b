import * as L from 'leaflet';
import { showCluster, type ClusterLook } from '../clusterElement.ts';
import type { LabelLayout } from '../clusterLabels.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { DrawnCluster, Scene } from '../scene.ts';

interface ClusterHandlers {
  onclick(cluster: Cluster): void;
  ondoubleclick(cluster: Cluster, point: L.Point): void;
  /** Undefined: the pointer has left. */
  onhover(cluster: Cluster | undefined): void;
}

interface ClusterMarker {
  readonly marker: L.Marker;
  readonly element: HTMLElement;
  cluster: Cluster;
  /** What the element shows, to see whether it changes. */
  shown: string;
}

/** Above the others: what is selected, highlighted or has the focus. */
const RAISED = 10_000;
/** Larger clusters lie over smaller ones. */
const PER_EVENT = 1_000;

/** A Leaflet marker for each cluster near the view; those that stay the same are left alone. */
export class ClusterLayer {
  readonly #map: L.Map;
  readonly #paneName: string;
  readonly #pane: HTMLElement;
  readonly #handlers: ClusterHandlers;
  readonly #markers = new Map<string, ClusterMarker>();

  /** `pane`: the name of the pane of the markers. */
  constructor(map: L.Map, pane: string, handlers: ClusterHandlers) {
    this.#map = map;
    this.#paneName = pane;
    this.#pane = map.getPane(pane)!;
    this.#handlers = handlers;
  }

  /** The element of a cluster; undefined where it is not near the view. */
  elementOf(cluster: Cluster): HTMLElement | undefined {
    return this.#markers.get(cluster.key)?.element;
  }

  /** Shows the clusters of a scene with their labels, in their order. */
  update(scene: Scene, layout: LabelLayout, countText: (count: number) => string): void {
    const gone = new Set(this.#markers.keys());
    let before: Element | null = null;
    for (const one of scene.drawn) {
      const { key } = one.cluster;
      gone.delete(key);
      let found = this.#markers.get(key);
      if (!found) this.#markers.set(key, (found = this.#add(one)));
      else if (!found.marker.getLatLng().equals([one.lat, one.lon]))
        found.marker.setLatLng([one.lat, one.lon]);
      found.cluster = one.cluster;
      this.#show(found, one, scene, layout, countText);
      // The order of the elements is the order in which a screen reader meets them.
      const next: Element | null = before ? before.nextElementSibling : this.#pane.firstElementChild;
      if (next !== found.element) this.#pane.insertBefore(found.element, next);
      before = found.element;
    }
    for (const key of gone) {
      this.#markers.get(key)!.marker.remove();
      this.#markers.delete(key);
    }
  }

  #add({ cluster, lat, lon }: DrawnCluster): ClusterMarker {
    const icon = L.divIcon({ className: 'cluster', html: document.createElement('span') });
    const marker = L.marker([lat, lon], { icon, keyboard: false, pane: this.#paneName }).addTo(this.#map);
    const found: ClusterMarker = { marker, element: marker.getElement()!, cluster, shown: '' };
    found.element.setAttribute('role', 'option');
    marker.on({
      click: () => {
        this.#handlers.onclick(found.cluster);
      },
      dblclick: ({ containerPoint }) => {
        this.#handlers.ondoubleclick(found.cluster, containerPoint);
      },
      mouseover: () => {
        this.#handlers.onhover(found.cluster);
      },
      mouseout: () => {
        this.#handlers.onhover(undefined);
      },
    } as L.LeafletEventHandlerFnMap);
    return found;
  }

  #show(
    found: ClusterMarker,
    one: DrawnCluster,
    { hasCounts, routes }: Scene,
    { labels, numbers }: LabelLayout,
    countText: (count: number) => string,
  ): void {
    const { cluster, style, isSelected, isHighlighted, isActive, x, y } = one;
    const number = numbers.get(cluster);
    const label = labels.get(cluster);
    const look: ClusterLook = {
      style,
      count: hasCounts && style.count > 1 ? countText(style.count) : '',
      isSelected,
      isHighlighted,
      isActive,
      isShared: routes.shared.has(cluster),
      label: label && { ...label, left: label.left - x, top: label.top - y },
      number: number && { ...number, left: number.left - x, top: number.top - y },
    };
    const raised = isSelected || isHighlighted || isActive ? RAISED * PER_EVENT : 0;
    const offset = raised + Math.min(style.count, RAISED) * PER_EVENT;
    if (found.marker.options.zIndexOffset !== offset) found.marker.setZIndexOffset(offset);
    const shown = signatureOf(look);
    if (shown === found.shown) return;
    found.shown = shown;
    showCluster(found.element, look);
  }
}

/** A text that is another wherever the element would be another. */
function signatureOf(look: ClusterLook): string {
  const { label, number } = look;
  const at = (box: typeof label | typeof number) =>
    box && [Math.round(box.left * 2), Math.round(box.top * 2), box.width, box.height];
  return JSON.stringify([
    look.style,
    look.count,
    [look.isSelected, look.isHighlighted, look.isActive, look.isShared],
    label && [label.name, label.line, label.side, at(label)],
    number && [number.text, number.isSelected, at(number)],
  ]);
}
