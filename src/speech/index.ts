import type { Attribution, Stage } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { assemble } from './assemble.js'
import type { Claim } from './claim.js'
import { headlineClaim } from './headline.js'
import { speechKnowledge } from './knowledge.js'
import { Reading } from './reader.js'
import { type Rule, rulesFor } from './rules.js'
import { type SpeechDocument, sceneOf } from './scene.js'

export type { SpeechDocument } from './scene.js'

/** Who says so: every attribution with its cue, its words, what is done by saying it, and the chain of sources. */
export const speech: Stage<'sentences' | 'tokens' | 'entities' | 'times' | 'article', 'attributions'> = {
  name: 'speech',
  needs: ['sentences', 'tokens', 'entities', 'times', 'article'],
  gives: ['attributions'],
  run: (document, lexicons) => ({ attributions: attributionsOf(document, lexicons) }),
}

/** The attributions of a document in the order of their cues. Offsets are UTF-16 code units of its text. */
export function attributionsOf(document: SpeechDocument, lexicons: Lexicons): Attribution[] {
  const scene = sceneOf(document, lexicons.derive(speechKnowledge))
  const reading = new Reading(scene)
  const rulesOf = lexicons.derive(rulesFor)
  for (const sentence of scene.sentences) {
    const headline = headlineClaim(reading, sentence)
    if (headline) reading.add(headline)
    for (let i = sentence.from; i < sentence.to; i++) {
      const rules = rulesOf(scene.tokens[i]!)
      if (rules === null) continue
      reading.memory.walk(scene, i)
      const claim = firstClaim(reading, i, rules)
      if (!claim || reading.taken(claim)) continue
      reading.add(claim)
      i = Math.max(i, claim.cueTo - 1)
    }
  }
  return assemble(scene, reading.claims)
}

function firstClaim(reading: Reading, i: number, rules: readonly Rule[]): Claim | null {
  for (const rule of rules) {
    const claim = rule.claim(reading, i)
    if (claim) return claim
  }
  return null
}
