import { fold, isWordCharacter } from '../text/index.js'

/** A stretch of words that two texts share, or that only the first or the second has. */
export interface DiffPart {
  readonly kind: 'same' | 'dropped' | 'added'
  readonly text: string
}

/** Longer texts than this many words are not compared word by word. */
const MOST = 400

const isWord = (token: string): boolean => [...token].some((c) => isWordCharacter(c.charCodeAt(0)))

/** What changed from one wording to another, word by word (longest common subsequence over folded words; signs do not count). Texts of over 400 words come back whole. */
export function wordDiff(from: string, to: string): DiffPart[] {
  const [a, b] = [from, to].map((t) => t.split(/\s+/u).filter(isWord)) as [string[], string[]]
  if (a.length > MOST || b.length > MOST)
    return [
      { kind: 'dropped', text: from },
      { kind: 'added', text: to },
    ]
  const keys = [a, b].map((words) => words.map((w) => fold(w).replace(/[^\p{L}\p{N}]/gu, ''))) as [string[], string[]]
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      best[i * width + k] =
        keys[0][i] === keys[1][k]
          ? best[(i + 1) * width + k + 1]! + 1
          : Math.max(best[(i + 1) * width + k]!, best[i * width + k + 1]!)
  const parts: { kind: DiffPart['kind']; words: string[] }[] = []
  const put = (kind: DiffPart['kind'], word: string): void => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else parts.push({ kind, words: [word] })
  }
  let [i, k] = [0, 0]
  while (i < a.length || k < b.length)
    if (i < a.length && k < b.length && keys[0][i] === keys[1][k]) {
      put('same', b[k]!)
      i++
      k++
    } else if (k >= b.length || (i < a.length && best[(i + 1) * width + k]! >= best[i * width + k + 1]!)) put('dropped', a[i++]!)
    else put('added', b[k++]!)
  return parts.map((p) => ({ kind: p.kind, text: p.words.join(' ') }))
}
