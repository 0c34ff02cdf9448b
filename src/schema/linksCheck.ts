import type { Interval } from '../domain/interval.ts';
import { closingArrows, type Arrow } from './circles.ts';
import type { EventRecord } from './definition.ts';
import { positionIn, type Held, type Holdings } from './held.ts';
import { startsAfter, timeOf } from './order.ts';
import type { Path } from './problem.ts';
import type { ProblemList } from './problemList.ts';

/** One link, as what it says of the two events: the first is the earlier one, or the part. */
interface Link extends Arrow {
  readonly held: Held;
  readonly path: Path;
  readonly rel: Relation;
  readonly event: string;
}

type Relation = NonNullable<EventRecord['links']>[number]['rel'];

/** Relations by which one event comes after the other. */
const IN_ORDER: ReadonlySet<Relation> = new Set(['leads-to', 'follows', 'responds-to', 'repeats']);

/** How many links are looked at before others may work. */
const SLICE = 5000;

/**
 * Names links that contradict each other, the dates or themselves. They all stay: what a reader is shown is a list,
 * and which of them is wrong only the author knows. Yields for a rest, without having anything to hand on.
 */
export function* checkLinks(holdings: Holdings, problems: ProblemList): Generator<void, void> {
  const links: Link[] = [];
  for (const held of holdings.events.values()) {
    for (const link of soundLinks(held, problems)) {
      if (links.push(link) % SLICE === 0) yield;
    }
  }
  const ordered = links.filter(({ rel }) => IN_ORDER.has(rel));
  const parts = links.filter(({ rel }) => rel === 'part-of');
  yield;
  for (const { arrow, circle } of [...closingArrows(ordered), ...closingArrows(parts)]) {
    report('link-circle', arrow, problems, circle);
  }
  yield;
  const times = new Times(holdings);
  for (const [index, link] of links.entries()) {
    const clash = againstTime(link, times);
    if (clash) report('link-against-time', link, problems, [link.rel, ...clash]);
    if (index % SLICE === 0) yield;
  }
}

/** The links of an event to others, each once; the rest is reported. */
function* soundLinks(held: Held, problems: ProblemList): Generator<Link> {
  const seen = new Set<string>();
  for (const link of linksOf(held)) {
    const said = `${link.rel} ${link.event}`;
    if (link.event === held.id) report('link-to-itself', link, problems);
    else if (seen.has(said)) report('link-twice', link, problems);
    else yield link;
    seen.add(said);
  }
}

function* linksOf(held: Held): Generator<Link> {
  const { links = [] } = held.value as EventRecord;
  for (const [position, link] of links.entries()) {
    const { rel, event } = link;
    const path = ['events', held.index, 'links', positionIn(held, 'links', link, position)];
    const [from, to] = rel === 'leads-to' || rel === 'part-of' ? [held.id, event] : [event, held.id];
    yield { held, path, rel, event, from, to };
  }
}

/** The event that was over and the one that had not begun, where the link rules that out. */
function againstTime({ rel, from, to }: Link, times: Times): [string, string] | undefined {
  const isPart = rel === 'part-of';
  if (!isPart && !IN_ORDER.has(rel)) return undefined;
  const [first, second] = [times.of(from), times.of(to)];
  if (startsAfter(first, second)) return [to, from];
  return isPart && startsAfter(second, first) ? [from, to] : undefined;
}

/** Times of events, each read once. */
class Times {
  readonly #events: Holdings['events'];
  readonly #read = new Map<string, Interval | undefined>();

  constructor({ events }: Holdings) {
    this.#events = events;
  }

  of(id: string): Interval | undefined {
    if (!this.#read.has(id)) this.#read.set(id, timeOf(this.#events.get(id)!.value as EventRecord));
    return this.#read.get(id);
  }
}

function report(
  rule: 'link-to-itself' | 'link-twice' | 'link-circle' | 'link-against-time',
  { held, path, rel, event }: Link,
  problems: ProblemList,
  expected: readonly string[] = [rel],
): void {
  problems.add({ path, rule, severity: 'warning', value: event, expected, id: held.id });
}
