import { articleOf, type PageArticle } from '../article/index.js'
import type { Document, Page, Reading } from '../document/index.js'
import { events } from '../events/index.js'
import { language } from '../language/index.js'
import { defaultLexicons, type Lexicons } from '../lexicon/index.js'
import { names } from '../names/index.js'
import { speech } from '../speech/index.js'
import { time } from '../time/index.js'
import { caught, pipelineOf, type Run } from './pipeline.js'

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

/** So many pages are read together. */
export const TOGETHER = 16
/** And so many characters of pages, unless a single one has more: all their layers are held until the last is read. */
const CHARACTERS = 400_000

/**
 * Reads one page: its article, names, times, attributions and events, each with the characters it was read from.
 * Pure: the same page, options and lexicons give the same reading. All offsets are UTF-16 code units of `article.text`; times are EDTF.
 */
export function read(input: ReadInput, options: ReadOptions = {}): Reading {
  const [reading] = readTogether([input], options)
  if (reading instanceof Error) throw reading
  return reading!
}

/**
 * The readings of several pages, each as `read` gives it, or the Error that `read` throws. One stage goes over some pages before the next begins:
 * what it needs of the lexicons is still at hand in the processor, which takes a sixth off the time.
 */
export function readTogether(inputs: readonly ReadInput[], options: ReadOptions = {}): (Reading | Error)[] {
  const readings: (Reading | Error)[] = []
  for (let from = 0; from < inputs.length; ) {
    let to = from
    for (let characters = 0; to < inputs.length && to - from < TOGETHER; to++) {
      characters += inputs[to]!.content.length
      if (to > from && characters > CHARACTERS) break
    }
    readings.push(...readSome(inputs.slice(from, to), options))
    from = to
  }
  return readings
}

function readSome(inputs: readonly ReadInput[], options: ReadOptions): (Reading | Error)[] {
  const lexicons = options.lexicons ?? defaultLexicons()
  const starts = inputs.map((input) => caught(() => startOf(input, options, lexicons)))
  const runs = pipeline.runTogether(
    starts.flatMap((start) => (start instanceof Error ? [] : [start.document])),
    lexicons,
  )
  let next = 0
  return starts.map((start) => {
    if (start instanceof Error) return start
    const run = runs[next++]!
    return run instanceof Error ? run : readingOf(start, run)
  })
}

/** A page as the stages take it up: its article, cut out. */
interface Start {
  readonly source: string
  readonly article: PageArticle['article']
  readonly document: Document<never>
}

function startOf(input: ReadInput, { published }: ReadOptions, lexicons: Lexicons): Start {
  const page: Page = {
    source: '-',
    format: input.content.trimStart().startsWith('<') ? 'html' : 'text',
    charset: 'utf-8',
    ...input,
  }
  const { text, facts, article } = articleOf(page, lexicons)
  const document = { text, article, facts: published === undefined ? facts : { ...facts, published } }
  return { source: page.source, article, document: document as unknown as Document<never> }
}

const readingOf = ({ source, article }: Start, { document, notes }: Run): Reading => ({
  format: '1',
  source,
  article: { ...article, published: document.published, text: document.text },
  entities: [...document.entities],
  times: [...document.times],
  attributions: [...document.attributions],
  events: [...document.events],
  notes: [...notes],
})
