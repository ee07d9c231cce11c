import type { Problem } from './problem.js'

/** Characters that no cell may hold, each with the name under which it is reported. Persian letters look like Arabic ones and never match. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[\ufb50-\ufdfb\ufe70-\ufefc]/u, 'a presentation form'],
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/u, 'an invisible control'],
  [/[\u067e\u0686\u0698\u06a4\u06a9\u06af\u06be\u06c0-\u06c3\u06cc\u06d2\u06d5]/u, 'a letter of Persian, Urdu or Kurdish'],
  [/ {2}/u, 'two spaces'],
  [/^ | $/u, 'a space at its edge'],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/u, 'a space that is not the plain one'],
]

/** Signs that look-up takes away, so that a form written with them never says more than the form without. */
const FOLDED_AWAY: readonly (readonly [RegExp, string])[] = [
  [/\u0640/u, 'a tatweel'],
  [/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/u, 'a vowel mark'],
]

/** Columns that are read by people, not looked up: there a mark may help the reader. */
const FOR_READERS: ReadonlySet<string> = new Set(['example', 'reason', 'label', 'meaning'])

/** Finds the forbidden characters of a table's content, comments aside: one problem for each kind in a cell. */
export function lintCharacters(file: string, content: string): Problem[] {
  const problems: Problem[] = []
  let header: readonly string[] | null = null
  content.split('\n').forEach((line, index) => {
    if (line.startsWith('#') || line.trim() === '') return
    const cells = line.split('\t')
    if (header === null) header = cells
    cells.forEach((cell, at) => {
      const column = header?.[at] ?? ''
      for (const [pattern, what] of FOR_READERS.has(column) ? FORBIDDEN : [...FORBIDDEN, ...FOLDED_AWAY]) {
        const found = pattern.exec(cell)
        if (found === null) continue
        const code = found[0].codePointAt(0)?.toString(16).padStart(4, '0')
        const around = cell.slice(Math.max(0, found.index - 12), found.index + 12)
        problems.push({ file, line: index + 1, message: `column ${column} holds ${what} (U+${code}) in «${around}»` })
      }
    })
  })
  return problems
}
