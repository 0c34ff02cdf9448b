// Made-up events for the benchmark, the same every time: eighty years, two hundred states, bursts of activity.

const CATEGORIES = ['war', 'treaty', 'coup', 'election', 'protest', 'sanction', 'summit', 'disaster'];
const STATES = 200;
const BURSTS = 40;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1945, 0, 1);
const LAST = Date.UTC(2025, 11, 31);
const SEED = 20_250_101;

/** Numbers from 0 up to 1, the same for the same seed: mulberry32. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

/** A dataset of `count` events as an author would write it, as text. */
export function datasetText(count) {
  const random = randomNumbers(SEED);
  const bell = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const pick = (list) => list[Math.floor(random() * list.length)];
  const states = Array.from({ length: STATES }, (_, index) => ({
    id: `state-${index}`,
    name: `State ${index}`,
    lat: clamp(20 + bell() * 25, -55, 68),
    lon: clamp(bell() * 70, -170, 175),
  }));
  const bursts = Array.from({ length: BURSTS }, () => ({
    at: FIRST + random() * (LAST - FIRST),
    days: 30 + random() * 500,
  }));
  const starts = Float64Array.from({ length: count }, () => {
    const burst = pick(bursts);
    const ms = random() < 0.7 ? burst.at + bell() * burst.days * DAY_MS : FIRST + random() * (LAST - FIRST);
    return Math.floor(clamp(ms, FIRST, LAST) / DAY_MS) * DAY_MS;
  }).sort();
  const event = (start, index) => {
    const [host, guest] = [pick(states), pick(states)];
    const category = pick(CATEGORIES);
    const end = Math.min(LAST, start + Math.ceil(Math.exp(random() * 7.5)) * DAY_MS);
    return JSON.stringify({
      id: `e${index}`,
      title: `${host.name} ${category} ${index}`,
      when: random() < 0.2 ? `${dayOf(start)}/${dayOf(end)}` : dayOf(start),
      where: [
        {
          lat: Number((host.lat + bell() * 0.8).toFixed(4)),
          lon: Number((host.lon + bell() * 0.8).toFixed(4)),
        },
      ],
      category,
      who: host === guest ? [host.id] : [host.id, guest.id],
    });
  };
  const head = JSON.stringify({
    version: 1,
    id: `bench-${count}`,
    title: `Bench ${count}`,
    languages: ['en'],
    license: 'CC0-1.0',
    categories: CATEGORIES.map((id) => ({ id, label: id })),
    actors: states.map(({ id, name }) => ({ id, kind: 'state', name })),
  });
  // Piece by piece: one string of a million events at once takes twice the memory.
  const pieces = [`${head.slice(0, -1)},"events":[`];
  starts.forEach((start, index) => pieces.push(index > 0 ? ',' : '', event(start, index)));
  return `${pieces.join('')}]}`;
}
