import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import { DatasetDefinition } from './definition.ts';
import { Event } from './eventRecord.ts';
import { LanguageTag, Slug, Text } from './fields.ts';
import { Actor, Place, Source } from './records.ts';
import { Claim, Story } from './storyRecords.ts';
import { Country, Edtf, Zone } from './values.ts';

const definitions = {
  Text,
  Slug,
  LanguageTag,
  Edtf,
  Zone,
  Country,
  Place,
  Actor,
  Source,
  Event,
  Claim,
  Story,
};

const options: ConversionConfig = {
  target: 'draft-2020-12',
  // Dates, zones and addresses are checked by code; their descriptions say what is expected.
  errorMode: 'ignore',
  definitions,
};

/** The published JSON Schema (2020-12), made from the definition the checks run on. */
export function datasetSchema(): Record<string, unknown> {
  return {
    ...toJsonSchema(DatasetDefinition, options),
    title: 'Chronotope dataset, version 1',
    description:
      'Events with dates, places, actors and sources. Unknown fields are kept and reported, except those starting with “x-”.',
  };
}
