import type { CollectionName } from '../schema/definition.ts';
import type { TypeName } from '../schema/problem.ts';

/** What a document consists of, in each language problems are worded in. */

/** What the compiler demands of each language. */
export interface Nouns {
  readonly types: Readonly<Record<TypeName, string>>;
  readonly records: Readonly<Record<CollectionName, string>>;
}

/** In English. */
export const nounsEn: Nouns = {
  types: {
    text: 'a text in quotation marks',
    number: 'a number without quotation marks',
    'yes-no': 'true or false',
    list: 'a list in square brackets',
    object: 'an object in braces',
    'text-or-languages': 'a text, or an object with one text per language',
    'text-or-object': 'a text or an object',
    'text-or-list': 'a text or a list',
    pair: 'a list of two ids',
  },
  records: {
    categories: 'category',
    places: 'place',
    actors: 'actor',
    sources: 'source',
    events: 'event',
    claims: 'claim',
    eras: 'era',
    stories: 'story',
    disputes: 'dispute',
  },
};

/** In Ukrainian. */
export const nounsUk: Nouns = {
  types: {
    text: 'текст у лапках',
    number: 'число без лапок',
    'yes-no': 'true або false',
    list: 'список у квадратних дужках',
    object: 'об’єкт у фігурних дужках',
    'text-or-languages': 'текст або об’єкт із текстом для кожної мови',
    'text-or-object': 'текст або об’єкт',
    'text-or-list': 'текст або список',
    pair: 'список із двох ідентифікаторів',
  },
  records: {
    categories: 'категорія',
    places: 'місце',
    actors: 'учасник',
    sources: 'джерело',
    events: 'подія',
    claims: 'твердження',
    eras: 'період',
    stories: 'оповідь',
    disputes: 'оспорювана територія',
  },
};

/** In German. */
export const nounsDe: Nouns = {
  types: {
    text: 'ein Text in Anführungszeichen',
    number: 'eine Zahl ohne Anführungszeichen',
    'yes-no': 'true oder false',
    list: 'eine Liste in eckigen Klammern',
    object: 'ein Objekt in geschweiften Klammern',
    'text-or-languages': 'ein Text oder ein Objekt mit einem Text je Sprache',
    'text-or-object': 'ein Text oder ein Objekt',
    'text-or-list': 'ein Text oder eine Liste',
    pair: 'eine Liste mit zwei Kennungen',
  },
  records: {
    categories: 'Kategorie',
    places: 'Ort',
    actors: 'Akteur',
    sources: 'Quelle',
    events: 'Ereignis',
    claims: 'Aussage',
    eras: 'Zeitabschnitt',
    stories: 'Geschichte',
    disputes: 'Streitfall',
  },
};
