/** How a word of a name is looked up: folded, with final ة as ه, which dirty text mixes. */
export const lookupForm = (folded: string): string =>
  folded.endsWith('ة') ? `${folded.slice(0, -1)}ه` : isArabic(folded) ? folded : folded.toLowerCase()

/** Arabic letters have no lower case, and asking costs more than looking. */
function isArabic(folded: string): boolean {
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code < 0x600 || code > 0x6ff) return false
  }
  return true
}
