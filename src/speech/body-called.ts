import type { Entity } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** The one body of the article whose name ends with these words. */
export function bodyEndingWith(scene: Scene, words: string): Entity | null {
  const named = scene.document.entities.filter((e) => e.kind === 'ORG' && fold(e.name).endsWith(` ${words}`))
  return named.length === 1 ? named[0]! : null
}

/** «حكومة الإقليم» behind «حكومة إقليم الضفاف»: the one body of the article whose name begins with these two words. */
export function bodyCalled(scene: Scene, { head, from, to }: Phrase): Entity | null {
  if (head !== from || to - from !== 2 || scene.tokens[head]!.definite || !scene.tokens[to - 1]!.definite) return null
  const words = `${scene.tokens[head]!.folded} ${scene.tokens[to - 1]!.base} `
  const named = scene.document.entities.filter((e) => e.kind === 'ORG' && fold(e.name).startsWith(words))
  return named.length === 1 ? named[0]! : null
}
