/** A half-open stretch of a text: `start` is its first character, `end` the one behind its last, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Do two spans share at least one character? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** Orders spans by where they begin; of two that begin together the longer comes first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** Where something stands, and nothing else of it: what goes into a reading must not carry the token it was read from. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** The characters of `text` under `span`. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)
