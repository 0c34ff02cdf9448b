import { isZone } from '../../domain/zone.ts';
import type { EventRecord } from '../../schema/definition.ts';
import { hasRepeats } from '../../schema/repeats.ts';
import { LABEL_CHARACTERS, STATUSES } from '../../schema/eventParts.ts';

/**
 * Whether an event is written in the shapes nearly all are. Then the check in `schema` finds nothing wrong with it, but
 * for its id, its dates and what it refers to, which whoever reads it sees. What fits none may still be good.
 */
export function isPlainEvent(value: unknown): value is EventRecord {
  if (!isObject(value)) return false;
  for (const key in value) if (!isPlainField(key, value[key])) return false;
  return value['id'] !== undefined && value['title'] !== undefined;
}

function isPlainField(key: string, value: unknown): boolean {
  switch (key) {
    case 'id':
    case 'category':
      return typeof value === 'string';
    case 'title':
    case 'summary':
      return isText(value, Infinity);
    case 'label':
      return isText(value, LABEL_CHARACTERS);
    case 'when':
      return typeof value === 'string' || isTime(value);
    case 'where':
      return Array.isArray(value) && value.every(isPlace) && !hasRepeats(value);
    case 'who':
      return Array.isArray(value) && value.every(isParticipation) && !hasRepeats(value);
    case 'importance':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
    case 'status':
      return typeof value === 'string' && (STATUSES as readonly string[]).includes(value);
    case 'sources':
      return isIdList(value) && !hasRepeats(value);
    case 'route':
      return isIdList(value);
    default:
      return isIgnored(key);
  }
}

/** Fields for the author's own use. */
function isIgnored(key: string): boolean {
  return key.startsWith('x-');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIdList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isText(value: unknown, most: number): boolean {
  if (typeof value === 'string') return value !== '' && fits(value, most);
  if (!isObject(value)) return false;
  for (const language in value) {
    const text = value[language];
    if (typeof text !== 'string' || text === '' || !fits(text, most) || !isLanguage(language)) return false;
  }
  return true;
}

/** Characters are code points, of which a text has at most as many as units. */
function fits(text: string, most: number): boolean {
  return text.length <= most || [...text].length <= most;
}

const languages = new Set<string>();

function isLanguage(tag: string): boolean {
  if (languages.has(tag)) return true;
  const isGood = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
  if (isGood && languages.size < MOST_LANGUAGES) languages.add(tag);
  return isGood;
}

const MOST_LANGUAGES = 100;

function isTime(value: unknown): boolean {
  if (!isObject(value) || typeof value['edtf'] !== 'string') return false;
  for (const key in value) {
    const part = value[key];
    if (
      key === 'zone'
        ? typeof part !== 'string' || !isZone(part)
        : key === 'sources' && !(isIdList(part) && !hasRepeats(part))
    )
      return false;
    if (key !== 'edtf' && key !== 'zone' && key !== 'sources' && !isIgnored(key)) return false;
  }
  return true;
}

function isPlace(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (!isObject(value)) return false;
  const isInline = value['lat'] !== undefined;
  if (isInline ? value['lon'] === undefined : typeof value['place'] !== 'string') return false;
  for (const key in value) {
    if (!(isInline ? isInlineField(key, value[key]) : isRoleField(key, value[key]))) return false;
  }
  return true;
}

function isInlineField(key: string, value: unknown): boolean {
  switch (key) {
    case 'lat':
      return isBetween(value, -90, 90);
    case 'lon':
      return isBetween(value, -180, 180);
    case 'radiusKm':
      return isBetween(value, 0, 20040);
    case 'name':
      return isText(value, Infinity);
    default:
      return isRole(key, value) || isIgnored(key);
  }
}

function isRoleField(key: string, value: unknown): boolean {
  return key === 'place' || isRole(key, value) || isIgnored(key);
}

function isRole(key: string, value: unknown): boolean {
  return (
    key === 'role' && (value === 'host' || value === 'origin' || value === 'remote' || value === 'about')
  );
}

function isBetween(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && value >= lowest && value <= highest;
}

function isParticipation(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (!isObject(value) || typeof value['actor'] !== 'string') return false;
  for (const key in value) {
    const part = value[key];
    if (key === 'role' ? typeof part !== 'string' || part === '' : key === 'mode' && !isMode(part))
      return false;
    if (key !== 'actor' && key !== 'role' && key !== 'mode' && !isIgnored(key)) return false;
  }
  return true;
}

function isMode(value: unknown): boolean {
  return value === 'in-person' || value === 'phone' || value === 'video' || value === 'letter';
}
