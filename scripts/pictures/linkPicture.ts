import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openingOf, stopName, type Opening } from '../prerender/opening.ts';
import { PICTURE_SIZE } from '../prerender/pages.ts';
import type { Reader } from '../prerender/reader.ts';
import { indexedPng } from './indexedPng.mjs';
import { lettersWithoutFont, lineSvg, linesOf, widthOf, type Face } from './letters.ts';
import { mapSvg } from './linkMap.ts';
import { stripSvg } from './linkStrip.ts';
import { pixelsOf } from './pixelsOf.ts';
import { roadMapSvg } from './roadMap.ts';
import { roadStripSvg, roadWindow, shownAt } from './roadStrip.ts';

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;
const TEXT_WIDTH = 468;
const MAP_WIDTH = WIDTH - TEXT_WIDTH;
const STRIP_HEIGHT = 156;
/** Where the opening has numbered stops: their names and dates need more. */
const ROAD_STRIP_HEIGHT = 186;
const LEFT = 56;
const LINE_WIDTH = TEXT_WIDTH - LEFT - 32;
const TOP = 50;
const FOOT = { size: 21, fromBottom: 39 } as const;
/** From the last base line of the text down to that of the foot. */
const FOOT_ROOM = 46;

const TITLE = { face: 'serif-600', leading: 1.1, sizes: [57, 48, 40, 34], mostLines: 3 } as const;
const FINDING = { face: 'sans-400', leading: 1.36, size: 27, gap: 22 } as const;

/** What a link to the page shows: title and finding, where it happened, and when. A PNG of `PICTURE_SIZE`. */
export async function linkPicture(reader: Reader, root: string): Promise<Buffer> {
  const pixels = await pixelsOf(inColours(linkSvg(reader), root));
  return indexedPng(pixels, WIDTH, HEIGHT);
}

/** The letters of title, finding and places that the picture has to leave out. */
export function missingLetters(reader: Reader): string {
  const { dataset, text } = reader;
  const places = Array.from(dataset.places.values(), ({ name }) => text(name));
  const stops = openingOf(reader)?.stops.map((stop) => stopName(stop, reader)) ?? [];
  const missing = [
    lettersWithoutFont(text(dataset.title), TITLE.face),
    lettersWithoutFont(text(dataset.finding), FINDING.face),
    lettersWithoutFont(places.join(' '), 'sans-600'),
    lettersWithoutFont(stops.join(' '), 'serif-600'),
  ];
  return [...new Set(missing.join(''))].join('');
}

/** The drawing, in the page's names of colours. */
export function linkSvg(reader: Reader): string {
  const opening = openingOf(reader);
  const views = (opening && roadViews(reader, opening)) ?? plainViews(reader);
  const { mapHeight } = views;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="var(--paper)" />
    ${wordsSvg(reader, mapHeight)}
    <svg x="${TEXT_WIDTH}" width="${MAP_WIDTH}" height="${mapHeight}">${views.map}</svg>
    <svg y="${mapHeight}" width="${WIDTH}" height="${HEIGHT - mapHeight}">${views.strip}</svg>
    <path d="M${TEXT_WIDTH + 0.5} 0V${mapHeight}M0 ${mapHeight + 0.5}H${WIDTH}" stroke="var(--rule)" />
  </svg>`;
}

interface Views {
  readonly mapHeight: number;
  readonly map: string;
  readonly strip: string;
}

/** All events, where and when they are many. */
function plainViews(reader: Reader): Views {
  const mapHeight = HEIGHT - STRIP_HEIGHT;
  return {
    mapHeight,
    map: mapSvg(reader, MAP_WIDTH, mapHeight),
    strip: stripSvg(reader, WIDTH, STRIP_HEIGHT),
  };
}

/** The stops of the opening among the other events that begin in its time; undefined where map or strip could show none. */
function roadViews(reader: Reader, opening: Opening): Views | undefined {
  const window = roadWindow(opening);
  if (!window || !opening.stops.some(({ place }) => place)) return undefined;
  const numbered = new Set(opening.stops.map(({ event }) => event));
  const others = reader.dataset.events.filter((event) => {
    const at = shownAt(event.time);
    return at !== undefined && at >= window.from && at <= window.to && !numbered.has(event);
  });
  const mapHeight = HEIGHT - ROAD_STRIP_HEIGHT;
  return {
    mapHeight,
    map: roadMapSvg(reader, opening, others, MAP_WIDTH, mapHeight),
    strip: roadStripSvg(reader, opening, window, others, WIDTH, ROAD_STRIP_HEIGHT),
  };
}

/** Title, finding and foot beside a map of this height. */
function wordsSvg({ dataset, messages, text }: Reader, mapHeight: number): string {
  const footY = mapHeight - FOOT.fromBottom;
  const limit = footY - FOOT_ROOM;
  const title = text(dataset.title);
  // The largest size at which the title is a few lines of whole words.
  const size =
    TITLE.sizes.find((one) => {
      const lines = linesOf(title, { face: TITLE.face, size: one }, LINE_WIDTH);
      const fits = (line: string) => widthOf(line, { face: TITLE.face, size: one }) <= LINE_WIDTH;
      return lines.length <= TITLE.mostLines && lines.every(fits);
    }) ?? TITLE.sizes[3];
  const head = block(title, { ...TITLE, size, top: TOP, limit, fill: 'var(--ink)' });
  const body = block(text(dataset.finding), {
    ...FINDING,
    top: head.bottom + FINDING.gap,
    limit,
    fill: 'var(--secondary)',
  });

  const name = 'Chronotope';
  const foot = { x: LEFT, y: footY, size: FOOT.size } as const;
  const edge = LEFT + widthOf(name, { face: 'sans-400', size: FOOT.size }) + 14.5;
  const counted = messages.common.events(dataset.events.length);
  return [
    head.svg,
    body.svg,
    lineSvg(name, { ...foot, face: 'sans-400', fill: 'var(--secondary)' }),
    `<path d="M${edge} ${footY - 21}v29" stroke="var(--control-edge)" />`,
    lineSvg(counted, { ...foot, x: edge + 14.5, face: 'sans-600', fill: 'var(--ink)' }),
  ].join('\n');
}

interface Block {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly top: number;
  /** No base line is lower. */
  readonly limit: number;
  readonly fill: string;
}

/** Lines one below the other, as many as there is room for; the last one tells that there is more. */
function block(
  text: string,
  { face, size, leading, top, limit, fill }: Block,
): { svg: string; bottom: number } {
  const lines = linesOf(text, { face, size }, LINE_WIDTH);
  const room = Math.max(0, Math.floor((limit - top) / (size * leading)));
  if (room > 0 && lines.length > room)
    lines.splice(room, Infinity, cutWord(lines[room - 1]!, { face, size }));
  // As CSS sets it: the letters in the middle of a line's height.
  const baseline = (index: number) => top + size * leading * (index + 0.5) + size * 0.34;
  const svg = lines
    .slice(0, room)
    .map((line, index) => lineSvg(line, { face, size, fill, x: LEFT, y: baseline(index) }))
    .join('\n');
  return { svg, bottom: top + Math.min(lines.length, room) * size * leading };
}

function cutWord(line: string, style: { face: Face; size: number }): string {
  let cut = line;
  while (cut.includes(' ') && widthOf(`${cut} …`, style) > LINE_WIDTH)
    cut = cut.slice(0, cut.lastIndexOf(' '));
  return `${cut} …`;
}

/** The light theme's colours in the place of their names, so that pictures follow it. */
function inColours(svg: string, root: string): string {
  const css = readFileSync(path.join(root, 'src', 'app.css'), 'utf8');
  const light = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const values = new Map(
    Array.from(light.matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name, value]) => [name!, value!]),
  );
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined)
      throw new Error(`src/app.css has no ${name}, which the picture for links needs.`);
    return value;
  });
}
