import type { Actor, Role } from './dataset.ts';
import { DAY_MS } from './gregorian.ts';
import type { Interval } from './interval.ts';

/** An office that ended so soon after an event is worth a remark. */
const SOON_MS = 30 * DAY_MS;

/** The office an actor held at a time. */
interface Office {
  readonly role: Role;
  /** Where it ended within 30 days after the event: all time until then, which reads “until 1 May 2025”. */
  readonly untilSoon?: Interval;
}

/**
 * The office held when an event began, not the one held today. Of several the one taken up last;
 * an office without dates only where no dated one fits; without a time only an office without dates.
 */
export function officeAt(actor: Actor, time: Interval | undefined): Office | undefined {
  const dated = actor.roles.filter(({ when }) => when && time && holds(when, time));
  dated.sort((a, b) => (b.when?.earliestStart ?? 0) - (a.when?.earliestStart ?? 0));
  const role = dated[0] ?? actor.roles.find(({ when }) => !when);
  if (!role) return undefined;
  return role.when && time && endsSoonAfter(role.when, time)
    ? { role, untilSoon: untilEnd(role.when) }
    : { role };
}

/** Whether an office was, as far as is known, held when `time` began. */
function holds(office: Interval, time: Interval): boolean {
  const from = Number.isFinite(time.earliestStart) ? time.earliestStart : time.earliestEnd;
  const to = Number.isFinite(time.latestStart) ? time.latestStart : from;
  return office.earliestStart <= Math.max(from, to) && office.latestEnd >= from;
}

function endsSoonAfter(office: Interval, time: Interval): boolean {
  const eventEnd = Number.isFinite(time.latestEnd) ? time.latestEnd : time.latestStart;
  const left = office.latestEnd - eventEnd;
  return office.endKind === 'known' && left >= 0 && left <= SOON_MS;
}

function untilEnd(office: Interval): Interval {
  const end = office.edtf.split('/').at(-1) ?? '';
  return {
    ...office,
    edtf: `../${end}`,
    earliestStart: -Infinity,
    latestStart: -Infinity,
    startKind: 'open',
  };
}
