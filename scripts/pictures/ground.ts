import { feature, mesh } from 'topojson-client';
import { geoMercator, geoPath } from 'd3';
import { unproject } from '../../src/domain/projection.ts';
import type { Camera } from '../../src/views/map/camera.ts';
import { makeBasemap } from '../basemap.ts';

let basemap: ReturnType<typeof makeBasemap> | undefined;

/** The page's base map for a camera. */
export function groundSvg(camera: Camera): string {
  const { topology } = (basemap ??= makeBasemap('110m'));
  const { width, height, scale } = camera;
  const { lat, lon } = unproject(camera);
  const projection = geoMercator()
    .rotate([-lon, 0])
    .center([0, lat])
    .scale(scale / (2 * Math.PI))
    .translate([width / 2, height / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const land = path(feature(topology, topology.objects.countries)) ?? '';
  const borders = path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? '';
  return `<path d="${land}" fill="var(--land)" stroke="var(--land-edge)" stroke-width="1" />
    <path d="${borders}" fill="none" stroke="var(--border)" stroke-width="0.6" />`;
}
