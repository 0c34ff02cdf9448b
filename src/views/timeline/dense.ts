/** All that only a crowded timeline needs; `crowd.ts` fetches it. */
export { columnAt, rowsOfBin } from './columnHit.ts';
export { paintColumns } from './columnPainter.ts';
export { ColumnScales } from './columnScale.ts';
export { default as ColumnTip } from './ColumnTip.svelte';
export { columnsOf } from './countColumns.ts';
