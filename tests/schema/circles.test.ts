import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingArrows, type Arrow } from '../../src/schema/circles.ts';

const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const arrows: fc.Arbitrary<Arrow[]> = fc.array(fc.record({ from: node, to: node }), { maxLength: 14 });

/** Whether one can get from one to the other, by trying all ways. */
function leads(graph: readonly Arrow[], from: string, to: string, seen = new Set<string>()): boolean {
  return graph.some((arrow) => {
    if (arrow.from !== from || seen.has(arrow.to)) return false;
    if (arrow.to === to) return true;
    return leads(graph, arrow.to, to, new Set([...seen, arrow.to]));
  });
}

const hasCircle = (graph: readonly Arrow[]) =>
  graph.some(({ from, to }) => from === to || leads(graph, to, from));

test('a circle is found exactly where there is one', () => {
  fc.assert(
    fc.property(arrows, (graph) => {
      expect(closingArrows(graph).length > 0).toBe(hasCircle(graph));
    }),
  );
});

test('without the arrows that are named no circle is left', () => {
  fc.assert(
    fc.property(arrows, (graph) => {
      const named = new Set(closingArrows(graph).map(({ arrow }) => arrow));
      expect(hasCircle(graph.filter((arrow) => !named.has(arrow)))).toBe(false);
    }),
  );
});

test('the way round goes along arrows from the start of the named one over its end and back', () => {
  fc.assert(
    fc.property(arrows, (graph) => {
      for (const { arrow, circle } of closingArrows(graph)) {
        expect([circle[0], circle[1], circle.at(-1)]).toEqual([arrow.from, arrow.to, arrow.from]);
        for (const [index, to] of circle.slice(1).entries()) {
          expect(graph).toContainEqual({ from: circle[index], to });
        }
      }
    }),
  );
});

test('of a long way round the middle is left out', () => {
  const ids = 'abcdefghij'.split('');
  const ring = ids.map((from, index) => ({ from, to: ids[(index + 1) % ids.length]! }));
  expect(closingArrows(ring)[0]?.circle.join(' ')).toBe('j a b c d e … j');
});

test('a chain of a hundred thousand that ends where it began is no strain', () => {
  const length = 100_000;
  const chain = Array.from({ length }, (_, index) => ({ from: `${index}`, to: `${(index + 1) % length}` }));
  expect(closingArrows(chain)).toMatchObject([{ arrow: { from: `${length - 1}`, to: '0' } }]);
});

test('nor are tens of thousands of circles through all of them', () => {
  const length = 50_000;
  const chain = Array.from({ length }, (_, index) => ({ from: `${index}`, to: `${(index + 1) % length}` }));
  const back = Array.from({ length }, (_, index) => ({ from: `${index}`, to: `${index % 7}` }));
  expect(closingArrows([...chain, ...back]).length).toBeGreaterThan(length - 7);
});
