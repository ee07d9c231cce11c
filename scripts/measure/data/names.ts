import { readFileSync } from 'node:fs'
import { language } from '../../../src/language/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'
import { names } from '../../../src/names/index.js'
import { precisionRecall } from './figure.js'

const KINDS = { PER: 'PERS', LOC: 'LOC', ORG: 'ORG' } as const
/** Sentences that are read together, as an article would be. */
const TOGETHER = 25

/** Names of ANERcorp (PERS, LOC, ORG), whose words keep their clitics. */
export function measureNames(file: string): void {
  const lexicons = defaultLexicons()
  const sentences = readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((row) => row.trim() !== '')
        .map((row) => [row.slice(0, row.lastIndexOf(' ')).trim(), row.slice(row.lastIndexOf(' ') + 1).trim()] as const),
    )
  let right = 0
  let found = 0
  let wanted = 0
  for (let from = 0; from < sentences.length; from += TOGETHER) {
    let text = ''
    const gold = new Set<string>()
    for (const sentence of sentences.slice(from, from + TOGETHER)) {
      let open: { start: number; end: number; kind: string } | null = null
      const close = (): void => {
        if (open && open.kind !== 'MISC') gold.add(`${open.start} ${open.end} ${open.kind}`)
        open = null
      }
      for (const [word, tag] of sentence) {
        const start = text.length
        text += `${word} `
        const kind = tag.slice(2)
        const now = open as { start: number; end: number; kind: string } | null
        if (tag.startsWith('I-') && now?.kind === kind) now.end = start + word.length
        else {
          close()
          if (tag !== 'O') open = { start, end: start + word.length, kind }
        }
      }
      close()
      text = `${text.trimEnd()}\n`
    }
    const { entities } = names.run({ text, times: [], published: null, ...language.run({ text }, lexicons) }, lexicons)
    const ours = new Set(
      entities.flatMap((entity) =>
        entity.mentions
          .filter((m) => m.as === 'name')
          .map((m) => {
            let start = m.start
            while (start > 0 && !/\s/.test(text[start - 1]!)) start--
            return `${start} ${m.end} ${KINDS[entity.kind]}`
          }),
      ),
    )
    wanted += gold.size
    found += ours.size
    for (const name of ours) if (gold.has(name)) right++
  }
  precisionRecall('names of ANERcorp, exact', right, found, wanted)
}
