import type { MentionTokens, Scene } from './scene.js'

/** So many words of her office may stand before a name. */
const OFFICE = 6

/** «الوزيرة أنجيلا», «أم سياف», «نسرين المعروفة ب…»: does the noun before a person's name, the name or what describes it behind tell of a woman? */
export function isWoman(scene: Scene, { from, to }: MentionTokens): boolean {
  if (scene.tokens[from]!.folded === 'ام') return true
  const behind = scene.tokens[to]
  if (behind?.definite === true && behind.base.endsWith('ة') && behind.sentence === scene.tokens[from]!.sentence) return true
  for (let k = from - 1; k >= Math.max(0, from - OFFICE); k--) {
    const token = scene.tokens[k]!
    if (token.kind !== 'word') return false
    if (token.base.endsWith('ة') && scene.know.participants.get(token.base) === 'person') return true
  }
  return false
}
