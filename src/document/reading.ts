import { z } from 'zod'

/** The reading of one article. One schema gives the types, the checks and the published JSON Schema. Offsets are UTF-16 code units in `article.text`. */

const offset = z.number().int().nonnegative()
export const spanSchema = z.object({ start: offset, end: offset })

/** Why a value is what it is: the rule that gave it, the lexicon row behind it, the words it was read from, and what else it might have been. */
export const whySchema = z.object({
  rule: z.string().describe('the rule, as room/name: time/month-year'),
  row: z
    .string()
    .optional()
    .describe('the lexicon row, as table:key, with [n] for the nth row of one key: people:vladimir-putin, triggers:سيطر[2]'),
  words: z.array(spanSchema).optional().describe('the words the rule rested on, besides the span itself'),
  anchor: z.string().optional().describe('times: the EDTF day or interval a relative value was counted from, and whose it is'),
  alternatives: z.array(z.string()).optional().describe('what was considered and overruled'),
  note: z.string().optional(),
})

export const entityKindSchema = z.enum(['PER', 'ORG', 'LOC'])
export const mentionSchema = spanSchema.extend({ as: z.enum(['name', 'title', 'pronoun']), why: whySchema.optional() })
export const entitySchema = z.object({
  id: z.string(),
  kind: entityKindSchema,
  name: z.string().describe('canonical Arabic name'),
  wikidata: z.string().optional(),
  key: z
    .string()
    .optional()
    .describe('the lexicon row the entity was recognised from, as table:key; entities of several articles with one key are one'),
  standsFor: z.string().optional().describe('the id of the entity this one speaks for here: a capital for its country'),
  mentions: z.array(mentionSchema),
})

export const timeTypeSchema = z.enum(['DATE', 'TIME', 'DURATION', 'SET'])
export const timeExpressionSchema = spanSchema.extend({
  id: z.string(),
  type: timeTypeSchema,
  value: z
    .string()
    .describe('EDTF of a DATE or of the day of a TIME, ISO 8601 of a DURATION or SET, or PAST_REF, PRESENT_REF, FUTURE_REF'),
  clock: z.string().optional().describe('TIME: the hour on the day of `value`, 17:00, or two with a slash between them'),
  why: whySchema.optional(),
})

export const actSchema = z.enum([
  'SAY',
  'CONFIRM',
  'DENY',
  'ACCUSE',
  'WARN',
  'THREATEN',
  'PROMISE',
  'REQUEST',
  'EXPECT',
  'PRAISE',
  'CRITICISE',
  'ASK',
])
export const partySchema = z.object({ entity: z.string().nullable(), text: z.string(), span: spanSchema.optional() })
export const attributionSchema = z.object({
  id: z.string(),
  cue: spanSchema,
  content: spanSchema,
  direct: z.boolean(),
  act: actSchema,
  chain: z.array(partySchema).describe('from the source nearest the article to the one who said it first'),
  why: whySchema.optional(),
})

export const ploverSchema = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'OTHER',
])
export const statusSchema = z.enum(['actual', 'planned', 'possible', 'hypothetical', 'negated'])
export const quantitySchema = spanSchema.extend({ value: z.number(), unit: z.string(), approximate: z.boolean().optional() })
export const eventSchema = z.object({
  id: z.string(),
  type: ploverSchema,
  what: z.string(),
  trigger: spanSchema,
  actors: z.array(partySchema),
  recipients: z.array(partySchema),
  place: partySchema.nullable(),
  time: z.string().nullable().describe('EDTF'),
  timeSpan: spanSchema.optional().describe('the time expression it was read from'),
  status: statusSchema,
  by: z.string().nullable().describe('the innermost attribution it stands under'),
  numbers: z.array(quantitySchema).optional().describe('killed, wounded, amounts'),
  why: whySchema.optional(),
})

export const publishedSchema = z.object({
  value: z.string().describe('EDTF: a day where it is stated, else an interval'),
  basis: z.enum(['stated', 'inferred']),
  evidence: z.array(
    spanSchema.extend({
      rule: z.string().optional(),
      bounds: z.string().optional().describe('the EDTF interval this piece of evidence allows'),
    }),
  ),
})

export const removalSchema = z.object({
  text: z.string(),
  reason: z.string(),
  start: offset.optional().describe('where it stood in the text of the page'),
  end: offset.optional(),
})

export const articleSchema = z.object({
  title: z.string().nullable(),
  subtitle: z
    .string()
    .optional()
    .describe('the line under the title that the page marks as such; where it stands in the text it stays there'),
  section: z.string().optional().describe('the part of the site the page files it under, as written there'),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  agency: z.string().nullable().optional().describe('the news agency a byline or dateline credits'),
  language: z.string(),
  url: z.string().nullable(),
  published: publishedSchema.nullable(),
  updated: z.string().optional().describe('EDTF day, or day and clock, at which the page says it was last changed'),
  captions: z.array(z.string()).optional().describe("the captions of the article's pictures, which are no part of its text"),
  text: z.string().describe('the title, a line end, and the body'),
  removed: z.array(removalSchema),
})

/** Something a stage considered and did not keep, or wants a person to know. */
export const noteSchema = z.object({ rule: z.string(), reason: z.string(), span: spanSchema.optional() })

export const readingSchema = z.object({
  format: z.literal('1'),
  source: z.string(),
  article: articleSchema,
  entities: z.array(entitySchema),
  times: z.array(timeExpressionSchema),
  attributions: z.array(attributionSchema),
  events: z.array(eventSchema),
  notes: z.array(noteSchema).optional(),
})

export type Why = z.infer<typeof whySchema>
export type EntityKind = z.infer<typeof entityKindSchema>
export type Mention = z.infer<typeof mentionSchema>
export type Entity = z.infer<typeof entitySchema>
export type TimeType = z.infer<typeof timeTypeSchema>
export type TimeExpression = z.infer<typeof timeExpressionSchema>
export type Act = z.infer<typeof actSchema>
export type Party = z.infer<typeof partySchema>
export type Attribution = z.infer<typeof attributionSchema>
export type Plover = z.infer<typeof ploverSchema>
export type Status = z.infer<typeof statusSchema>
export type Quantity = z.infer<typeof quantitySchema>
export type Event = z.infer<typeof eventSchema>
export type Published = z.infer<typeof publishedSchema>
export type Removal = z.infer<typeof removalSchema>
export type Article = z.infer<typeof articleSchema>
export type Note = z.infer<typeof noteSchema>
export type Reading = z.infer<typeof readingSchema>
