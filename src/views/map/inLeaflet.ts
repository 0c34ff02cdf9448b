import * as L from 'leaflet';
import type { Attachment } from 'svelte/attachments';

/** Puts an element that Svelte renders into a corner of a map, as a Leaflet control that lets no gesture through. */
export function asControl(map: L.Map, position: L.ControlPosition): Attachment<HTMLElement> {
  return (element) => {
    const control = new L.Control({ position });
    control.onAdd = () => element;
    control.addTo(map);
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return () => {
      control.remove();
    };
  };
}

/** Puts an element that Svelte renders into a pane of a map. */
export function inPane(map: L.Map, pane: string): Attachment<HTMLElement> {
  return (element) => {
    map.getPane(pane)?.append(element);
    return () => {
      element.remove();
    };
  };
}

const EDGE_PX = 4;

/** Shows an element that Svelte renders in a Leaflet tooltip `gap` px beside a place, within the map. */
export function asTooltip(map: L.Map, latlng: L.LatLngTuple, gap: number): Attachment<HTMLElement> {
  return (element) => {
    const isLeft = map.latLngToContainerPoint(latlng).x > map.getSize().x / 2;
    const tooltip = new L.Tooltip({
      direction: isLeft ? 'left' : 'right',
      offset: [isLeft ? -gap : gap, 0],
      opacity: 1,
      className: 'tip',
    })
      .setLatLng(latlng)
      .setContent(element)
      .addTo(map);
    const frame = map.getContainer().getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    const over = Math.min(0, top - frame.top - EDGE_PX) + Math.max(0, bottom - frame.bottom + EDGE_PX);
    if (over !== 0) {
      tooltip.options.offset = [isLeft ? -gap : gap, -over];
      tooltip.update();
    }
    return () => {
      tooltip.remove();
    };
  };
}
