export function datasetText(count: number): string;
export function randomNumbers(seed: number): () => number;
