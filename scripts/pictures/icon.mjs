import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../prepare.mjs';

const SIZE = 180;

/** The favicon on paper, as iOS wants it: a filled square whose corners the system rounds. */
export function iconPage() {
  const mark = readFileSync(join(ROOT, 'public', 'favicon.svg'), 'utf8');
  const html = `<!doctype html><style>
    body { margin: 0; background: #fbfaf7; display: grid; place-items: center; height: ${SIZE}px; }
    svg { width: 132px; height: 132px; }
  </style>${mark}`;
  return { html, width: SIZE, height: SIZE };
}
