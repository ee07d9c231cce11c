import type { Span } from '../text/index.js'
import type { PageFacts } from './layers.js'
import type { Article } from './reading.js'

/** How a page was captured: as markup, as plain text line by line, or as a record of a JSON-lines file (title, a line end, text). */
export type PageFormat = 'html' | 'text' | 'record'

/** A stretch of a page's content that stood otherwise in the capture: where `content` has `start`–`end`, it had the characters `was`. */
export interface Edit extends Span {
  readonly was: string
  readonly why: 'UTF-8 read as windows-1256' | 'UTF-8 read as windows-1252' | 'presentation form' | 'markup'
}

/** What was captured, decoded; whatever was put right in it stands in `edits`. `content` is never changed again; every offset into a page counts its UTF-16 code units. */
export interface Page {
  /** The path or address it came from; for a record its id or address. */
  readonly source: string
  readonly format: PageFormat
  readonly content: string
  /** The character set the bytes were read in, as TextDecoder names it. */
  readonly charset: string
  /** What the capture itself states beside the content. */
  readonly facts?: Partial<Omit<PageFacts, 'source'>> & Partial<Pick<Article, 'subtitle' | 'section' | 'updated' | 'captions'>>
  /** In the order of the content, without overlaps: the way back to the characters of the capture. */
  readonly edits?: readonly Edit[]
  /** When it was captured, where the capture says so or we made it: an ISO 8601 instant in UTC. */
  readonly captured?: string
}

/**
 * Where a stretch of the article's text came from: `start`/`end` in the article, `from`/`to` in the page's content.
 * `verbatim` is the page's own characters; `entity` a character reference, decoded; `space` white space that became one space or a line end.
 */
export interface Segment extends Span {
  readonly from: number
  readonly to: number
  readonly kind: 'verbatim' | 'entity' | 'space'
}
