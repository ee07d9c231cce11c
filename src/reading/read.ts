import { articleOf } from '../article/index.js'
import type { Document, Page, Reading } from '../document/index.js'
import { events } from '../events/index.js'
import { language } from '../language/index.js'
import { defaultLexicons, type Lexicons } from '../lexicon/index.js'
import { names } from '../names/index.js'
import { speech } from '../speech/index.js'
import { time } from '../time/index.js'
import { pipelineOf } from './pipeline.js'

/** The stages every article goes through; their order follows from what each needs and gives. */
const pipeline = pipelineOf([language, time, names, speech, events], ['facts', 'article'])

export interface ReadOptions {
  /** The day the page appeared, EDTF; outranks what the page states. */
  readonly published?: string
  /** Rows of knowledge other than those that ship. */
  readonly lexicons?: Lexicons
}

/** A page, or just what a caller has of one: text or HTML (told apart by how it begins), read as it is. */
export type ReadInput = Page | (Pick<Page, 'content'> & Partial<Page>)

/**
 * Reads one page: its article, names, times, attributions and events, each with the characters it was read from.
 * Pure: the same page, options and lexicons give the same reading. All offsets are UTF-16 code units of `article.text`; times are EDTF.
 */
export function read(input: ReadInput, options: ReadOptions = {}): Reading {
  const page: Page = {
    source: '-',
    format: input.content.trimStart().startsWith('<') ? 'html' : 'text',
    charset: 'utf-8',
    ...input,
  }
  const lexicons = options.lexicons ?? defaultLexicons()
  const { text, facts, article } = articleOf(page, lexicons)
  const start = { text, article, facts: options.published === undefined ? facts : { ...facts, published: options.published } }
  const { document, notes } = pipeline.run(start as unknown as Document<never>, lexicons)
  return {
    format: '1',
    source: page.source,
    article: { ...article, published: document.published, text },
    entities: [...document.entities],
    times: [...document.times],
    attributions: [...document.attributions],
    events: [...document.events],
    notes: [...notes],
  }
}
