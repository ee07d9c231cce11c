import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { articleOf } from '../../../src/article/index.js'
import type { Page } from '../../../src/document/index.js'
import { InputError, pagesOf } from '../../../src/intake/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'
import { encoded } from './encode.js'
import type { MadePage } from './render.js'

/** What an extractor says of a page. */
export interface Extracted {
  readonly text: string
  readonly title: string | null
  readonly published: string | null
  readonly byline: string | null
}

/** An extractor. `ready` makes what it is handed; only `extract` is timed. */
export interface Extractor {
  readonly name: string
  ready(page: MadePage): Promise<unknown>
  extract(input: never): Promise<Extracted>
}

const lexicons = defaultLexicons()

const ours: Extractor = {
  name: 'sanad',
  async ready(made) {
    for await (const page of pagesOf(`${made.template}.html`, encoded(made.html, made.charset)))
      if (!(page instanceof InputError)) return made.captured === undefined ? page : { ...page, captured: made.captured }
    throw new Error(`${made.template} is no page`)
  },
  async extract(page: Page) {
    const { text, article, facts } = articleOf(page, lexicons)
    const first = text.split('\n', 1)[0]!
    return {
      text: first === article.title ? text.slice(first.length + 1) : text,
      title: article.title,
      published: facts.published,
      byline: article.byline,
    }
  },
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }
/** The text of markup, with space where a tag stood between letters of two blocks. */
const textOf = (markup: string): string =>
  markup
    .replace(
      /<(?:\/?(?:p|div|h\d|li|ul|ol|tr|td|th|table|br|hr|section|article|header|figure|figcaption|blockquote|pre|dl|dd|dt)\b)[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, x: string, code: string) => String.fromCodePoint(Number.parseInt(code, x ? 16 : 10)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const readability: Extractor = {
  name: '@mozilla/readability',
  ready: async (page) => page.html,
  async extract(html: string) {
    const found = new Readability(parseHTML(html).document as unknown as Document).parse()
    return {
      text: textOf(found?.content ?? ''),
      title: found?.title ?? null,
      published: found?.publishedTime ?? null,
      byline: found?.byline ?? null,
    }
  },
}

const defuddle: Extractor = {
  name: 'defuddle',
  ready: async (page) => page,
  async extract({ html, url }: MadePage) {
    const found = await Defuddle(parseHTML(html).document as unknown as Document, url)
    return {
      text: textOf(found.content),
      title: found.title || null,
      published: found.published || null,
      byline: found.author || null,
    }
  },
}

const extractus: Extractor = {
  name: '@extractus/article-extractor',
  ready: async (page) => page,
  async extract({ html, url }: MadePage) {
    const found = await extractFromHtml(html, url)
    return {
      text: textOf(found?.content ?? ''),
      title: found?.title ?? null,
      published: found?.published ?? null,
      byline: found?.author ?? null,
    }
  },
}

/** Ours first. */
export const EXTRACTORS: readonly Extractor[] = [ours, readability, defuddle, extractus]
