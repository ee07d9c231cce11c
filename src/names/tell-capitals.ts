import type { Candidate } from './candidate.js'
import type { Words } from './words.js'

/**
 * «عمان» is a state, and the capital of another: meant is the capital where the article speaks more of that other state, by its name,
 * its adjective and its people («العاهل الأردني في عمان»), than of the first («سلطنة عمان», «مسقط», «العماني»).
 */
export function tellCapitals(words: Words, found: Candidate[]): Candidate[] {
  if (!found.some((c) => c.rival !== undefined)) return found
  const spoken = new Map<string, number>()
  const speak = (country: string): unknown => spoken.set(country, (spoken.get(country) ?? 0) + 1)
  for (const c of found)
    if (c.rival === undefined && c.known !== undefined && c.known.country !== '' && !c.known.doubtful) speak(c.known.country)
  for (let i = 0; i < words.tokens.length; i++) {
    const nisba = words.nisba(i)
    if (nisba !== undefined) speak(nisba.country)
  }
  const said = (country: string): number => spoken.get(country) ?? 0
  return found.map((c) =>
    c.rival !== undefined && said(c.rival.country) > said(c.known?.country ?? '') ? { ...c, known: c.rival } : c,
  )
}
