export function datasetText(count: number): string;
