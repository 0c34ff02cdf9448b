import { describe, expect, test } from 'vitest';
import { scrollToRow, virtualRange } from '../../../src/views/list/virtualRange.ts';

describe('virtualRange', () => {
  test('at the top renders what is seen and a little more', () => {
    expect(virtualRange(1000, 50, 0, 500)).toEqual({ height: 50_000, first: 0, end: 18, top: 0, offset: 0 });
  });

  test('in the middle puts each row where it belongs', () => {
    const { first, top, offset } = virtualRange(1000, 50, 25_010, 500);
    expect(top).toBe(500);
    expect(offset).toBe(first * 50);
  });

  test.each([1000, 1_000_000, 50_000_000])('of %i rows the last one is seen at the end', (rows) => {
    const { height } = virtualRange(rows, 50, 0, 500);
    const { end, first, offset } = virtualRange(rows, 50, height - 500, 500);
    expect(end).toBe(rows);
    expect(offset + (end - first) * 50).toBeCloseTo(height, 0);
  });

  test('a list longer than a browser can lay out is scrolled in proportion', () => {
    const { height, top } = virtualRange(1_000_000, 50, 5_000_000 - 250, 500);
    expect(height).toBe(10_000_000);
    expect(top).toBeGreaterThan(499_000);
    expect(top).toBeLessThan(501_000);
  });

  test.each([10, 1000, 1_000_000])('scrolling to a row of %i brings it to the top', (rows) => {
    const row = Math.floor(rows / 3);
    const { top } = virtualRange(rows, 50, scrollToRow(row, rows, 50, 100), 100);
    expect(Math.abs(top - row)).toBeLessThanOrEqual(1);
  });
});
