import type { Quantity } from '../document/index.js'
import { numberAt } from '../lexicon/index.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** The numbers of phrases with what they count: «ثلاثة جنود», «مليون دولار». */
export function quantitiesOf(scene: Scene, phrases: readonly Phrase[]): Quantity[] {
  const out: Quantity[] = []
  for (const phrase of phrases) {
    for (let i = phrase.from; i < phrase.to; i++) {
      const read = numberAt(scene.tokens.slice(i, i + 8), 0, scene.lexicons)
      if (read === null) continue
      const last = Math.min(i + read.to, scene.tokens.length)
      let unit = last
      while (scene.tokens[unit]?.folded === 'من') unit++
      const counted = scene.tokens[unit]
      out.push({
        start: scene.tokens[i]!.coreStart,
        end: scene.tokens[last - 1]!.end,
        value: read.value,
        unit: counted !== undefined && counted.kind === 'word' && unit < phrase.to + 1 ? counted.text : '',
        ...(read.approximate ? { approximate: true } : {}),
      })
      break
    }
  }
  return out
}
