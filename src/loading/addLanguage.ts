import type { WholeDataset } from '../domain/dataset.ts';

/** The dataset with the texts of `other`, the same dataset in another language. */
export function addLanguage(dataset: WholeDataset, other: WholeDataset): WholeDataset {
  return merge(dataset, other) as WholeDataset;
}

/** Both sides have the same shape but for the languages their texts have; where they differ the left side stays. */
function merge(left: unknown, right: unknown): unknown {
  if (left === undefined) return right;
  if (right === undefined || typeof left !== 'object' || left === null) return left;
  if (left instanceof Map) {
    return right instanceof Map
      ? new Map([...left].map(([id, record]) => [id, merge(record, right.get(id))]))
      : left;
  }
  if (Array.isArray(left)) {
    return Array.isArray(right) ? left.map((entry, index) => merge(entry, right[index])) : left;
  }
  return mergeFields(left, right as object);
}

function mergeFields(left: object, right: object): object {
  const merged = new Map<string, unknown>(Object.entries(left));
  for (const [key, value] of Object.entries(right)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged);
}
