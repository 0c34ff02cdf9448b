import type { Event } from '../../domain/dataset.ts';
import type { Journey, Stop } from '../../domain/journey.ts';
import type { PlanePoint } from '../../domain/projection.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import type { PlaceCodes } from './placeCodes.ts';

/** One way to draw: between two stops of a thread, or along a route that a source states. */
export interface Leg {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
  readonly fromMark?: Mark | undefined;
  readonly toMark?: Mark | undefined;
  /** Which thread, for the line style; −1: a route, drawn solid. */
  readonly thread: number;
  /** The stop or stops it leads to: “3”, “5–6”, “B2” of several threads; empty on routes. */
  readonly label: string;
  /** How many legs before this one lead the same way. */
  readonly repeat: number;
  /** Whether it leads to the selected event. */
  readonly selected: boolean;
}

/** So many ways are drawn one by one and with the numbers of their stops; of more, each way once. */
const MOST_LEGS = 300;

/** The legs of all threads between marks, and the number of each thread's first stop by the mark where it stands. */
export function threadLegs(
  marks: Marks,
  codes: PlaceCodes,
  journeys: readonly Journey[],
  selectedRow: number | null,
): { legs: Leg[]; starts: Map<Mark, string[]> } {
  const legs: Leg[] = [];
  const starts = new Map<Mark, string[]>();
  const travelled = new Map<string, number>();
  journeys.forEach(({ stops }, thread) => {
    const letter = threadLetter(thread, journeys.length);
    const visits = visitsOf(marks, codes, stops);
    visits.forEach((visit, index) => {
      const previous = visits[index - 1];
      if (!previous) {
        if (visit.mark) starts.set(visit.mark, [...(starts.get(visit.mark) ?? []), letter + numberOf(visit)]);
        return;
      }
      const way = `${previous.key}→${visit.key}`;
      const repeat = travelled.get(way) ?? 0;
      travelled.set(way, repeat + 1);
      legs.push({
        from: previous.point,
        to: visit.point,
        fromMark: previous.mark,
        toMark: visit.mark,
        thread,
        label: letter + numberOf(visit),
        repeat,
        selected: selectedRow !== null && visit.rows.includes(selectedRow),
      });
    });
  });
  if (legs.length <= MOST_LEGS) return { legs, starts };
  const ways = legs.filter(({ repeat, selected }) => repeat === 0 || selected);
  return { legs: ways.map((leg) => (leg.selected ? leg : { ...leg, label: '' })), starts };
}

/** Stops in order; those at one mark are one. */
function visitsOf(marks: Marks, codes: PlaceCodes, stops: readonly Stop[]): Visit[] {
  const visits: Visit[] = [];
  stops.forEach((stop, index) => {
    const place = codes.of(stop.place);
    if (place === undefined) return;
    const mark = marks.markOf(place);
    // Out of the area counted there are no marks, but somebody has been there all the same.
    const key = mark?.key ?? stop.place;
    const last = visits.at(-1);
    if (last?.key === key) {
      last.last = index + 1;
      last.rows.push(...stop.rows);
      return;
    }
    const point = mark ?? pointOf(marks, place);
    visits.push({ key, mark, point, first: index + 1, last: index + 1, rows: [...stop.rows] });
  });
  return visits;
}

/** What tells the stop numbers of several threads apart; nothing where there is only one. */
export function threadLetter(thread: number, count: number): string {
  return count > 1 ? String.fromCharCode(65 + (thread % 26)) : '';
}

interface Visit {
  readonly key: string;
  readonly mark: Mark | undefined;
  readonly point: PlanePoint;
  readonly first: number;
  last: number;
  readonly rows: number[];
}

function numberOf({ first, last }: Visit): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

function pointOf({ table }: Marks, place: number): PlanePoint {
  return { x: table.placeX[place]!, y: table.placeY[place]! };
}

/** The legs along an event's stated route. */
export function routeLegs(marks: Marks, codes: PlaceCodes, { route }: Event, selected: boolean): Leg[] {
  const points = route.flatMap((id) => {
    const place = codes.of(id);
    return place === undefined ? [] : [{ mark: marks.markOf(place), ...pointOf(marks, place) }];
  });
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (from.mark && from.mark === to.mark) return [];
    return [
      {
        from: from.mark ?? from,
        to: to.mark ?? to,
        fromMark: from.mark,
        toMark: to.mark,
        thread: -1,
        label: '',
        repeat: 0,
        selected,
      },
    ];
  });
}
