import { describe, expect, test } from 'vitest';
import { layOutLabels, MAX_LABEL_PX, type LabelWords } from '../../../src/views/map/clusterLabels.ts';
import type { Cluster } from '../../../src/views/map/clusters/cluster.ts';
import { hits } from '../../../src/views/map/labels.ts';
import type { DrawnCluster, Scene } from '../../../src/views/map/scene.ts';

const words: LabelWords = {
  nameOf: ({ key }) => key,
  selectedLine: 'one line',
  width: (text) => text.length * 7,
  height: () => 16,
};

function drawn(key: string, x: number, y: number, count = 1, isSelected = false): DrawnCluster {
  return {
    cluster: { key } as Cluster,
    x,
    y,
    lat: 0,
    lon: 0,
    style: { radius: 9, count, isContested: false, parts: [{ glyph: 'circle', hue: 1, count }] },
    isSelected,
    isHighlighted: false,
    isActive: false,
  };
}
const sceneOf = (all: readonly DrawnCluster[], more: Partial<Scene> = {}): Scene =>
  ({
    camera: { x: 0.5, y: 0.5, scale: 1000, width: 400, height: 200 },
    drawn: all,
    routes: { segments: [], numbers: new Map(), shared: new Set() },
    named: undefined,
    covered: [],
    ...more,
  }) as unknown as Scene;
const named = (scene: Scene) => [...layOutLabels(scene, words).labels.keys()].map(({ key }) => key);

describe('names of clusters', () => {
  test('go to the selected and the largest first, and never overlap', () => {
    const all = [drawn('small', 100, 100), drawn('large', 110, 100, 50), drawn('chosen', 120, 100, 1, true)];
    const { labels } = layOutLabels(sceneOf(all), words);
    expect([...labels.keys()].map(({ key }) => key).slice(0, 2)).toEqual(['chosen', 'large']);
    const boxes = [...labels.values()];
    boxes.forEach((box, index) => {
      expect(hits(box, boxes.slice(index + 1))).toBe(false);
    });
  });

  test('of the largest have a place even where marks leave none', () => {
    const crowd = Array.from({ length: 160 }, (_, at) =>
      drawn('', (at % 20) * 20 + 10, Math.floor(at / 20) * 25 + 12),
    );
    expect(named(sceneOf([...crowd, drawn('capital', 200, 100, 300)]))).toEqual(['capital']);
  });

  test('are cut where they are long', () => {
    const [label] = layOutLabels(sceneOf([drawn('x'.repeat(300), 60, 100)]), words).labels.values();
    expect(label!.width).toBe(MAX_LABEL_PX);
  });

  test('yield to stop numbers, which stand beside their clusters, the selected one first', () => {
    const one = drawn('stop', 200, 100, 4);
    const numbers = new Map([
      [one.cluster, ['1', '4', '6', '9'].map((text) => ({ text, isSelected: text === '6' }))],
    ]);
    const routes = { segments: [], numbers, shared: new Set<Cluster>() };
    const { labels, numbers: placed } = layOutLabels(sceneOf([one], { routes }), words);
    const [number] = placed.values();
    expect(number).toMatchObject({ text: '6·1 +2', isSelected: true });
    expect(hits(number!, [...labels.values()])).toBe(false);
  });
});
