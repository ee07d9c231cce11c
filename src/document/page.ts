import type { Span } from '../text/index.js'
import type { PageFacts } from './layers.js'

/** How a page was captured: as markup, as plain text line by line, or as a record of a JSON-lines file (title, a line end, text). */
export type PageFormat = 'html' | 'text' | 'record'

/** What was captured, decoded and nothing more. `content` is never changed again; every offset into a page counts its UTF-16 code units. */
export interface Page {
  /** The path or address it came from; for a JSON line its id. */
  readonly source: string
  readonly format: PageFormat
  readonly content: string
  /** The character set the bytes were read in, as TextDecoder names it. */
  readonly charset: string
  /** What the capture itself states beside the content. */
  readonly facts?: Partial<Omit<PageFacts, 'source'>>
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
