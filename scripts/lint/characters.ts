import type { Problem } from './problem.js'

/** Characters that a row must not hold, each with the name under which it is reported. Persian letters look like Arabic ones and never match. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[\ufb50-\ufdfb\ufe70-\ufefc]/u, 'a presentation form'],
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/u, 'an invisible control'],
  [/\u0640/u, 'a tatweel'],
  [/[\u067e\u0686\u0698\u06a4\u06a9\u06af\u06be\u06c0-\u06c3\u06cc\u06d2\u06d5]/u, 'a letter of Persian, Urdu or Kurdish'],
  [/[\u0610-\u061a\u064e-\u065f\u0670\u06d6-\u06ed]/u, 'a vowel mark'],
  [/ {2}/u, 'two spaces'],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/u, 'a space that is not the plain one'],
]

/**
 * Finds the first forbidden character of each kind in every line that is no comment. Tanwin (fatha) is left alone: examples are written with it.
 * `allowed` holds characters that a table is about and may hold.
 */
export function lintCharacters(file: string, content: string, allowed: ReadonlySet<string> = new Set()): Problem[] {
  const problems: Problem[] = []
  content.split('\n').forEach((raw, index) => {
    if (raw.startsWith('#')) return
    const line = [...raw].filter((character) => !allowed.has(character)).join('')
    for (const [pattern, what] of FORBIDDEN) {
      const found = pattern.exec(line)
      if (found !== null) {
        const code = found[0].codePointAt(0)?.toString(16).padStart(4, '0')
        problems.push({
          file,
          line: index + 1,
          message: `holds ${what} (U+${code}) in «${line.slice(Math.max(0, found.index - 12), found.index + 12)}»`,
        })
      }
    }
    for (const cell of raw.split('\t'))
      if (cell !== cell.trim()) problems.push({ file, line: index + 1, message: `a cell begins or ends with a space: «${cell}»` })
  })
  return problems
}
