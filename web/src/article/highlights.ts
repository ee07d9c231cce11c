import type { ArticleAnnotation } from '../../../src/views/index.js'

/** The layers of an article that can be shown, each a named highlight of the style sheet. */
export const LAYERS = ['content', 'name', 'time', 'cue', 'event'] as const
export type Layer = (typeof LAYERS)[number]

/** Where the paragraphs of an article stand on the page: each holds one text node, and knows where in the article's text it begins. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly node: Text
}

/** A range on the page for a stretch of the article's text; null where the paragraphs do not hold it. */
export function rangeOf(paragraphs: readonly Paragraph[], start: number, end: number): Range | null {
  const from = paragraphs.find((p) => p.start <= start && start < p.end)
  const to = paragraphs.findLast((p) => p.start < end && p.start <= start + (end - start))
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, start - from.start)
  range.setEnd(to.node, Math.min(end, to.end) - to.start)
  return range
}

/**
 * Paints the layers with the CSS Custom Highlight API: nothing is put into the text, so Arabic letters stay joined and a selection stays whole.
 * Layers not in `shown` are taken away.
 */
export function paint(
  paragraphs: readonly Paragraph[],
  annotations: readonly ArticleAnnotation[],
  shown: ReadonlySet<Layer>,
): void {
  for (const layer of LAYERS) {
    const ranges = shown.has(layer)
      ? annotations.filter((a) => a.layer === layer).flatMap((a) => rangeOf(paragraphs, a.start, a.end) ?? [])
      : []
    CSS.highlights.set(layer, new Highlight(...ranges))
  }
}

/** Marks the words one came for, and brings them into sight. */
export function focusOn(paragraphs: readonly Paragraph[], start: number, end: number): void {
  const range = rangeOf(paragraphs, start, end)
  if (!range) return
  CSS.highlights.set('target', new Highlight(range))
  const box = range.getBoundingClientRect()
  scrollTo({ top: scrollY + box.top - innerHeight / 3 })
}

/** The offset in the article's text under a point of the page, or null. */
export function offsetAt(paragraphs: readonly Paragraph[], x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y)
  const caret = position
    ? { node: position.offsetNode, offset: position.offset }
    : fromRange(document.caretRangeFromPoint?.(x, y))
  const paragraph = caret && paragraphs.find((p) => p.node === caret.node)
  return paragraph ? paragraph.start + caret.offset : null
}

const fromRange = (range: Range | null | undefined) => (range ? { node: range.startContainer, offset: range.startOffset } : null)
