import type { TextField } from '../../schema/definition.ts';

/** A place as an event writes it in line. */
export interface InlinePlace {
  readonly lat: number;
  readonly lon: number;
  readonly name?: TextField;
  readonly radiusKm?: number;
}

/** Places written in line, numbered in the order in which they are met; the same place is the same number. */
export class InlinePlaces {
  lat = new Float64Array(1024);
  lon = new Float64Array(1024);
  radiusKm = new Float64Array(1024);
  /** Number of the name of each, from 1; 0 where it has none. */
  name = new Uint32Array(1024);
  readonly names: TextField[] = [];
  length = 0;

  /** Places, counted from 1, by their hash. */
  #table = new Uint32Array(4096);
  readonly #nameCodes = new Map<string, number>();

  codeOf({ lat, lon, name, radiusKm = 0 }: InlinePlace): number {
    const nameCode = name === undefined ? 0 : this.#nameCode(name);
    const mask = this.#table.length - 1;
    let at = hashOf(lat, lon, radiusKm, nameCode) & mask;
    for (let known = this.#table[at]!; known !== 0; known = this.#table[at]!) {
      if (this.#is(known - 1, lat, lon, radiusKm, nameCode)) return known - 1;
      at = (at + 1) & mask;
    }
    const code = this.length;
    this.#add(lat, lon, radiusKm, nameCode);
    this.#table[at] = this.length;
    if (this.length * 2 > this.#table.length) this.#rehash();
    return code;
  }

  /** Whether there is a name to filter by: one that has a text in no language is none. */
  hasName(code: number): boolean {
    const name = this.names[this.name[code]! - 1];
    return name !== undefined && (typeof name === 'string' || Object.keys(name).length > 0);
  }

  #is(code: number, lat: number, lon: number, radiusKm: number, nameCode: number): boolean {
    return (
      this.lat[code] === lat &&
      this.lon[code] === lon &&
      this.radiusKm[code] === radiusKm &&
      this.name[code] === nameCode
    );
  }

  #add(lat: number, lon: number, radiusKm: number, nameCode: number): void {
    if (this.length === this.lat.length) this.#grow();
    this.lat[this.length] = lat;
    this.lon[this.length] = lon;
    this.radiusKm[this.length] = radiusKm;
    this.name[this.length] = nameCode;
    this.length++;
  }

  #grow(): void {
    const size = this.length * 2;
    const wider = (values: Float64Array) => {
      const next = new Float64Array(size);
      next.set(values);
      return next;
    };
    this.lat = wider(this.lat);
    this.lon = wider(this.lon);
    this.radiusKm = wider(this.radiusKm);
    const name = new Uint32Array(size);
    name.set(this.name);
    this.name = name;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 4);
    const mask = table.length - 1;
    for (let code = 0; code < this.length; code++) {
      let at = hashOf(this.lat[code]!, this.lon[code]!, this.radiusKm[code]!, this.name[code]!) & mask;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = code + 1;
    }
    this.#table = table;
  }

  #nameCode(name: TextField): number {
    const key = JSON.stringify(name);
    const known = this.#nameCodes.get(key);
    if (known !== undefined) return known;
    const code = this.names.push(name);
    this.#nameCodes.set(key, code);
    return code;
  }
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

function hashOf(lat: number, lon: number, radiusKm: number, nameCode: number): number {
  let hash = mix(mix(nameCode, lat), lon);
  if (radiusKm !== 0) hash = mix(hash, radiusKm);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function mix(hash: number, value: number): number {
  // Minus nought is the same as nought.
  number[0] = value + 0;
  let mixed = Math.imul(hash ^ halves[0]!, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ halves[1]!, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
