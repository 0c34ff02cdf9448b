import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/dataset.ts';
import { parseIsoTime } from '../../src/domain/isoTime.ts';
import { officeAt } from '../../src/domain/office.ts';

const at = (text: string) => parseIsoTime(text)!;

const person: Actor = {
  id: 'rutte',
  kind: 'person',
  name: { en: 'Mark Rutte' },
  aliases: [],
  roles: [
    { title: { en: 'Prime Minister' }, of: 'netherlands', when: at('2010-10-14/2024-07-02') },
    { title: { en: 'Secretary General' }, of: 'nato', when: at('2024-10-01/..') },
  ],
};

describe('officeAt', () => {
  test.each([
    ['2014-07-17', 'Prime Minister'],
    ['2024-07-02', 'Prime Minister'],
    ['2024-10-01', 'Secretary General'],
    ['2025-04-24/2025-04-25', 'Secretary General'],
    ['2024-07', 'Prime Minister'],
    ['2024-06-20/2024-10-05', 'Prime Minister'],
  ])('on %s the office is %s', (when, title) => {
    expect(officeAt(person, at(when))?.role.title['en']).toBe(title);
  });

  test('there is none between two offices, before the first, or for an event without a date', () => {
    expect(officeAt(person, at('2024-08-15'))).toBeUndefined();
    expect(officeAt(person, at('2009'))).toBeUndefined();
    expect(officeAt(person, undefined)).toBeUndefined();
  });

  test('an office without dates serves where no dated one fits', () => {
    const spokesman: Actor = { ...person, roles: [{ title: { en: 'Spokesman' } }, ...person.roles] };
    expect(officeAt(spokesman, at('2014-07-17'))?.role.title['en']).toBe('Prime Minister');
    expect(officeAt(spokesman, at('2009'))?.role.title['en']).toBe('Spokesman');
    expect(officeAt(spokesman, undefined)?.role.title['en']).toBe('Spokesman');
  });

  test('of two offices at once it is the one taken up last', () => {
    const both: Actor = {
      ...person,
      roles: [...person.roles, { title: { en: 'Chair' }, when: at('2025-01-01/..') }],
    };
    expect(officeAt(both, at('2025-04-24'))?.role.title['en']).toBe('Chair');
  });

  test('an end within thirty days after the event is told, a later one is not', () => {
    const adviser: Actor = {
      ...person,
      roles: [{ title: { en: 'Adviser' }, when: at('2025-01-20/2025-05-01') }],
    };
    const soon = officeAt(adviser, at('2025-04-24/2025-04-25'))?.untilSoon;
    expect(soon).toMatchObject({
      edtf: '../2025-05-01',
      startKind: 'open',
      latestEnd: at('2025-05-01').latestEnd,
    });
    expect(officeAt(adviser, at('2025-03-31'))?.untilSoon).toBeUndefined();
    expect(officeAt(adviser, at('2025-05-01'))?.untilSoon).toBeDefined();
    expect(officeAt(person, at('2025-04-24'))?.untilSoon).toBeUndefined();
  });
});
