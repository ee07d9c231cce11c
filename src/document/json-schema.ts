import { z } from 'zod'
import { readingSchema } from './reading.js'
import { recordSchema } from './record.js'

/** The published JSON Schemas (draft 2020-12), made from the schemas that also give the types. */
export const jsonSchema = {
  reading: () => z.toJSONSchema(readingSchema, { target: 'draft-2020-12' }),
  record: () => z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }),
} as const
