import type { Dataset } from '../../../domain/dataset.ts';
import type { BitSet } from '../../../engine/bitSet.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import { isNearView, type Camera } from '../camera.ts';
import { BinMaker } from './bins.ts';
import { countByBin, type ClusterCounts } from './clusterCounts.ts';
import { Clusters } from './clusters.ts';
import { areaAround, isCovered, steppedScale } from './gridArea.ts';
import type { GridBins } from './gridBins.ts';
import { PlaceCodes } from './placeCodes.ts';
import { rowStylesOf, type RowStyles } from './rowStyles.ts';
import { VagueAreas, type Area } from './vagueAreas.ts';

/** What clusters are made from. All are replaced whole when they change, so comparing them by identity is enough. */
interface ClusterSources {
  readonly dataset: Dataset;
  readonly table: EventTable;
  readonly visible: BitSet;
}

/** What is made once per dataset. */
interface DatasetParts {
  readonly table: EventTable;
  readonly bins: BinMaker;
  readonly rowStyles: RowStyles;
  readonly codes: PlaceCodes;
  readonly areas: VagueAreas;
  /** The last grid bins: with so many places they are needed again soon. */
  cells?: GridBins;
}

/** Each cluster is an element of the page. */
export const MAX_ON_SCREEN = 150;
/** How much wider clusters reach where more than that would be near the view. */
const WIDER = [1, 1.5, 2.25, 3.4, 5];

/**
 * Clusters the visible events for a camera and keeps the result: panning makes nothing new until it leaves the area
 * counted, zooming clusters anew, of many places only at each step of √2.
 */
export class ClusterIndex {
  #parts: DatasetParts | undefined;
  #counts: ClusterCounts | undefined;
  #scale = NaN;
  /** By the factor of `WIDER`. */
  #clusters = new Map<number, Clusters>();

  /** The clusters at a camera; at most `MAX_ON_SCREEN` of them are near the view. */
  clusters({ dataset, table, visible }: ClusterSources, camera: Camera): Clusters {
    const counts = this.#count(dataset, table, visible, camera);
    const scale = counts.bins.grid ? steppedScale(camera.scale) : camera.scale;
    if (counts !== this.#counts || scale !== this.#scale) this.#clusters.clear();
    this.#counts = counts;
    this.#scale = scale;
    for (const factor of WIDER) {
      const clusters = this.#clusters.get(factor) ?? new Clusters(table, counts, scale, factor);
      this.#clusters.set(factor, clusters);
      const near = clusters.all.filter((cluster) => isNearView(camera, cluster)).length;
      if (near <= MAX_ON_SCREEN || factor === WIDER.at(-1)) return clusters;
    }
    throw new Error('WIDER is empty');
  }

  /** Vague places that have visible events, with their true radius, largest first. */
  areas({ dataset, table }: ClusterSources, { clusterCounts }: Clusters): readonly Area[] {
    return this.#partsOf(dataset, table).areas.visible(clusterCounts);
  }

  /** Codes of places by their ids. */
  codes({ dataset, table }: ClusterSources): PlaceCodes {
    return this.#partsOf(dataset, table).codes;
  }

  #count(dataset: Dataset, table: EventTable, visible: BitSet, camera: Camera): ClusterCounts {
    const parts = this.#partsOf(dataset, table);
    const { bins, rowStyles } = parts;
    const last = this.#counts?.rowStyles === rowStyles ? this.#counts : undefined;
    const grid = last?.bins.grid;
    const isSame = last?.visible.equals(visible) ?? false;
    if (last && isSame && (!grid || isCovered(grid.area, camera))) return last;
    const places = isSame ? undefined : bins.places(visible);
    if (places) return countByBin(table, visible, places, rowStyles, last);
    if (!parts.cells || !isCovered(parts.cells.grid.area, camera))
      parts.cells = bins.cells(areaAround(camera));
    return countByBin(table, visible, parts.cells, rowStyles, last);
  }

  #partsOf(dataset: Dataset, table: EventTable): DatasetParts {
    if (this.#parts?.table === table) return this.#parts;
    return (this.#parts = {
      table,
      bins: new BinMaker(table),
      rowStyles: rowStylesOf(dataset, table),
      codes: new PlaceCodes(table),
      areas: new VagueAreas(table),
    });
  }
}
