const LETTER = /[\p{L}\p{M}\u0640]/u

/** Widens a stretch of `text` to whole words: a mark that begins inside an Arabic word would break its joined letters apart. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from > 0 && LETTER.test(text[from - 1]!) && LETTER.test(text[from] ?? '')) from--
  while (to < text.length && LETTER.test(text[to]!) && LETTER.test(text[to - 1] ?? '')) to++
  return { start: from, end: to }
}
