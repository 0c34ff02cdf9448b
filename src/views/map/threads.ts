import type { Event } from '../../domain/dataset.ts';
import type { Journey } from '../../domain/journey.ts';
import type { PlanePoint } from '../../domain/projection.ts';
import type { Mark } from './marks.ts';
import type { PlaceTable } from './tally.ts';

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

/** The marks that hold each place. */
export function markOfPlace(marks: readonly Mark[]): Map<number, Mark> {
  return new Map(marks.flatMap((mark) => mark.members.map((place): [number, Mark] => [place, mark])));
}

/** The legs of all threads between marks, and the number of each thread's first stop by the mark where it stands. */
export function threadLegs(
  table: PlaceTable,
  journeys: readonly Journey[],
  markAt: ReadonlyMap<number, Mark>,
  selectedRow: number | null,
): { legs: Leg[]; starts: Map<Mark, string[]> } {
  const legs: Leg[] = [];
  const starts = new Map<Mark, string[]>();
  const travelled = new Map<string, number>();
  journeys.forEach(({ stops }, thread) => {
    const letter = threadLetter(thread, journeys.length);
    const visits = stops.reduce<Visit[]>((before, stop, index) => {
      const mark = markAt.get(table.indexOf.get(stop.place) ?? -1);
      const last = before.at(-1);
      if (!mark) return before;
      if (last?.mark !== mark)
        return [...before, { mark, first: index + 1, last: index + 1, rows: [...stop.rows] }];
      last.last = index + 1;
      last.rows.push(...stop.rows);
      return before;
    }, []);
    visits.forEach((visit, index) => {
      const previous = visits[index - 1];
      if (!previous) {
        starts.set(visit.mark, [...(starts.get(visit.mark) ?? []), letter + numberOf(visit)]);
        return;
      }
      const way = `${previous.mark.key}→${visit.mark.key}`;
      const repeat = travelled.get(way) ?? 0;
      travelled.set(way, repeat + 1);
      legs.push({
        from: previous.mark,
        to: visit.mark,
        fromMark: previous.mark,
        toMark: visit.mark,
        thread,
        label: letter + numberOf(visit),
        repeat,
        selected: selectedRow !== null && visit.rows.includes(selectedRow),
      });
    });
  });
  return { legs, starts };
}

/** What tells the stop numbers of several threads apart; nothing where there is only one. */
export function threadLetter(thread: number, count: number): string {
  return count > 1 ? String.fromCharCode(65 + (thread % 26)) : '';
}

interface Visit {
  readonly mark: Mark;
  readonly first: number;
  last: number;
  readonly rows: number[];
}

function numberOf({ first, last }: Visit): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** The legs along an event's stated route. */
export function routeLegs(
  table: PlaceTable,
  { route }: Event,
  markAt: ReadonlyMap<number, Mark>,
  selected: boolean,
): Leg[] {
  const points = route.flatMap((id) => {
    const place = table.indexOf.get(id);
    return place === undefined ? [] : [{ mark: markAt.get(place), x: table.x[place]!, y: table.y[place]! }];
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
