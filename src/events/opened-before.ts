import { type Phrase, phraseAt } from './phrase.js'
import { isQuote, type Scene } from './scene.js'

const WAS = /^(?:و?كان(?:ت|وا)?|[بف]?ان)$/
/** So many words may stand between كان and its verb. */
const FAR = 30

/** «وكان شاب يبلغ من العمر 18 عاما قد قتل»: of كان … قد and a verb the subject stands right behind كان, whatever is said of it. */
export function openedBefore(scene: Scene, verb: number, from: number): readonly Phrase[] {
  if (scene.tokens[verb - 1]?.folded !== 'قد') return []
  for (let i = verb - 2; i >= Math.max(from, verb - FAR); i--) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && !isQuote(token) && token.text !== '،' && token.text !== '-') return []
    if (!WAS.test(token.folded)) continue
    const phrase = phraseAt(scene, i + 1, verb)
    return phrase?.party ? [phrase] : []
  }
  return []
}
