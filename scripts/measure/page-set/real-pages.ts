import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleOf } from '../../../src/article/index.js'
import { InputError, pagesIn } from '../../../src/intake/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** How much of the words of `wanted` are in `got`, in any order (0–1). */
function share(wanted: readonly string[], got: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of got) left.set(word, (left.get(word) ?? 0) + 1)
  let found = 0
  for (const word of wanted) {
    const n = left.get(word) ?? 0
    if (n > 0) found++
    left.set(word, n - 1)
  }
  return wanted.length === 0 ? 1 : found / wanted.length
}

/** Captured pages beside what others expect of them: `NAME/page.html` with the text in `expected.txt`, or with what must and must not be in it in `expected.json`. */
export async function measureRealPages(folder: string): Promise<void> {
  for (const name of ['cnn-arabic', 'assabah']) {
    const path = join(folder, name)
    if (!existsSync(join(path, 'page.html'))) continue
    for await (const page of pagesIn([join(path, 'page.html')])) {
      if (page instanceof InputError) throw page
      const { text, article } = articleOf(page, defaultLexicons())
      const body = text.slice((article.title ?? '').length)
      if (existsSync(join(path, 'expected.txt'))) {
        const [wanted, got] = [words(readFileSync(join(path, 'expected.txt'), 'utf8')), words(body)]
        console.log(
          `${name}: ${percent(share(wanted, got))} of its words read, ${percent(share(got, wanted))} of what was read is its own`,
        )
      } else {
        const [[, said]] = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')) as [[string, Expected]]
        const flat = text.replace(/\s+/g, ' ')
        const kept = said.with.filter((part) => flat.includes(part)).length
        const wrong = said.without.filter((part) => flat.includes(part)).length
        console.log(
          `${name}: ${kept} of ${said.with.length} wanted passages read, ${wrong} of ${said.without.length} unwanted; title ${article.title?.replace(/\s+/g, ' ') === said.title.replace(/\s+/g, ' ') ? 'right' : 'wrong'}`,
        )
      }
    }
  }
}

interface Expected {
  readonly title: string
  readonly with: readonly string[]
  readonly without: readonly string[]
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
