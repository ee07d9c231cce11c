import { z } from 'zod'
import { partySchema, ploverSchema, spanSchema, statusSchema } from './reading.js'

/** The record of many articles: what is known across them. Every value keeps who told it and where. */

export const eventMentionSchema = z.object({ source: z.string(), event: z.string() })
/** What an origin rests on: words of a named source, of an unnamed one, an agency's text, a text that others copied, an outlet's own voice. */
export const originKindSchema = z.enum(['source', 'unnamed', 'agency', 'copy', 'outlet', 'article'])
export const originSchema = z.object({
  chain: z.array(z.string()).describe('names from the nearest source to the first; empty: the article itself'),
  sources: z.array(z.string()),
  kind: originKindSchema.optional(),
  why: z.string().optional(),
})
export const recordEventSchema = z.object({
  id: z.string(),
  type: ploverSchema,
  what: z.string(),
  time: z.string().nullable(),
  place: partySchema.nullable(),
  parties: z.array(partySchema),
  status: statusSchema,
  mentions: z.array(eventMentionSchema),
  origins: z.array(originSchema),
  why: z.array(z.string()).optional().describe('the evidence on which the mentions were joined'),
})
export const conflictSlotSchema = z.enum(['time', 'place', 'party', 'number', 'status', 'manner'])
export const conflictSchema = z.object({
  event: z.string(),
  slot: conflictSlotSchema,
  values: z.array(z.object({ value: z.string(), mentions: z.array(eventMentionSchema) })),
  verdict: z.string().optional(),
})
/** A value that a later one replaces without contradicting it: the values in the order of telling. */
export const revisionSchema = conflictSchema
  .omit({ verdict: true })
  .extend({ kind: z.enum(['correction', 'update']).describe('the outlet corrects itself; a count that grows with the days') })
export const copySchema = z.object({
  articles: z.array(z.string()),
  origin: z.string().nullable(),
  spans: z
    .array(z.object({ source: z.string(), spans: z.array(spanSchema) }))
    .optional()
    .describe('the shared passages, per article'),
  why: z.string().optional(),
})
/** A passage that a later article takes over from an older one without being its copy as a whole. */
export const passageSchema = z.object({
  older: z.object({ source: z.string(), span: spanSchema }),
  newer: z.object({ source: z.string(), span: spanSchema }),
  words: z.number().int(),
  sameDay: z.boolean().describe('both appeared on one day: which is the older is not known'),
})
export const storySchema = z.object({ id: z.string(), title: z.string(), articles: z.array(z.string()) })

/** An entity as it is known over all articles: which entity of which reading is it? */
export const recordEntitySchema = z.object({
  id: z.string(),
  kind: z.enum(['PER', 'ORG', 'LOC']),
  name: z.string(),
  wikidata: z.string().optional(),
  key: z.string().optional().describe('the lexicon row, as table:key'),
  variants: z.array(z.string()),
  members: z.array(z.object({ source: z.string(), entity: z.string() })),
  why: z.array(z.string()).optional().describe('what else than one row, one item or one spelling spoke for joining the members'),
})

export const recordSchema = z.object({
  format: z.literal('1'),
  stories: z.array(storySchema),
  entities: z.array(recordEntitySchema),
  events: z.array(recordEventSchema),
  conflicts: z.array(conflictSchema),
  revisions: z.array(revisionSchema).optional(),
  copies: z.array(copySchema),
  passages: z.array(passageSchema).optional(),
})

export type EventMention = z.infer<typeof eventMentionSchema>
export type OriginKind = z.infer<typeof originKindSchema>
export type Origin = z.infer<typeof originSchema>
export type RecordEvent = z.infer<typeof recordEventSchema>
export type ConflictSlot = z.infer<typeof conflictSlotSchema>
export type Conflict = z.infer<typeof conflictSchema>
export type Revision = z.infer<typeof revisionSchema>
export type Copy = z.infer<typeof copySchema>
export type Passage = z.infer<typeof passageSchema>
export type Story = z.infer<typeof storySchema>
export type RecordEntity = z.infer<typeof recordEntitySchema>
export type CoverageRecord = z.infer<typeof recordSchema>
