import type { CueRow } from '../lexicon/index.js'
import { actOf } from './act.js'
import { beginsNoun } from './begins-noun.js'
import type { Claim } from './claim.js'
import { circumstance, clauseFollows, contentOf } from './content.js'
import { clauseJoin, prepositionJoin } from './join.js'
import { nounJoin } from './join-of.js'
import { cueNoun } from './knowledge.js'
import { spokenTo } from './links.js'
import { participleCue } from './participles.js'
import type { Reading } from './reader.js'
import { PRAYED } from './ruled-out.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { judging } from './verb-objects.js'
import { isComma, isMasdar, mayBeVerb } from './words.js'

/** «رافضا التعليق» refuses, and denies nothing: the object of such a verb is a word for what was said. */
const reports = (scene: Scene, row: CueRow, at: number): boolean =>
  !row.traits.includes('report') || scene.known.nouns.get(scene.tokens[at]!.base)?.traits.includes('rumour') === true

/** «داعيا العالم إلى السلام»: whom it is said to stands between; a ل may be his. */
const toOthers = (row: CueRow): CueRow => ({ ...row, frame: row.frame.filter((f) => f !== 'ل' && f !== 'object') })

/** «مضيفا أن …», «مشيرة إلى …», «بقوله: …»: goes on with the speaker of its sentence. */
export function participleClaim(reading: Reading, i: number): Claim | null {
  const { scene } = reading
  const cue = participleCue(scene, i)
  if (!cue) return null
  const { tokens } = scene
  // «داعين الله أن» prays.
  if (PRAYED.has(tokens[i + 1]?.folded ?? '')) return null
  const limit = reading.limitOf(i)
  // «وتابع قائلا: …» is one cue: the verb before has taken the words.
  const before = reading.claims.at(-1)
  if (before && before.content.from > i && before.cueFrom < i) return null
  if (
    !cue.masdar &&
    i > scene.sentences[tokens[i]!.sentence]!.from &&
    !isComma(tokens[i - 1]) &&
    tokens[i]!.conjunction === '' &&
    tokens[i]!.base.endsWith('ة') &&
    cue.row.lemma !== 'قول.1' &&
    !clauseFollows(scene, i) &&
    !circumstance(scene, i)
  )
    return null
  let begin = skipAside(scene, i + 1, limit)
  // «معتبرا إياه كارثة», «واصفا إياها بالكارثة».
  const him = cue.row.traits.includes('judges') && tokens[begin]?.base === 'ايا'
  if (him) begin++
  const row = him ? judging(cue.row) : cue.row
  const nouns = row.frame.some((f) => f !== 'that' && f !== 'words')
  let join = clauseJoin(scene, i, row, Math.min(limit, i + 14))
  if (nouns && (!join || join.at > begin)) {
    const joined =
      prepositionJoin(scene, begin, row, limit) ??
      (row.traits.includes('addressee') ? nounJoin(scene, i, toOthers(row), begin, join?.at ?? limit) : null)
    if (joined) join = joined
    else if (
      !join &&
      row.frame.includes('object') &&
      (isComma(tokens[i - 1]) || (before !== undefined && tokens[before.cueFrom]!.sentence === tokens[i]!.sentence)) &&
      begin < limit &&
      (!mayBeVerb(tokens[begin]) ||
        (isMasdar(tokens[begin]) && !cueNoun(tokens[begin]!, scene.known)) ||
        tokens[begin]!.folded === 'عدم') &&
      (beginsNoun(scene, begin) || isMasdar(tokens[begin]) || tokens[begin]!.folded === 'عدم') &&
      !cue.masdar
    )
      join = { kind: 'object', at: begin, content: begin, start: tokens[begin]!.coreStart, quoted: false }
  }
  if (!join || (join.kind === 'object' && !reports(scene, row, join.content))) return null
  // «خروج مئات السكان … هاتفين»: a plural belongs to the persons before it, where nobody has spoken.
  const several = cue.agreement.some((f) => f.number === 'pl' && f.gender === 'm')
  const speaker = reading.goesOn(i, cue.agreement) ?? (several ? reading.crowd(i) : null)
  if (!speaker) return null
  const content = contentOf(scene, join, limit, speaker, 'participle')
  if (!content) return null
  const own = spokenTo(scene, reading.memory, i + 1, join.at)
  const same = reading.inherits(i, speaker) ? reading.linksOf(speaker) : []
  return {
    rule: cue.masdar ? 'speech/saying' : 'speech/participle',
    row: `cues:${row.lemma}`,
    cueFrom: i,
    cueTo: i + 1,
    cue: { start: cue.masdar ? tokens[i]!.start : tokens[i]!.coreStart, end: tokens[i]!.end },
    content,
    act: actOf(scene, row, content),
    speaker,
    links: own.length > 0 ? own : same,
    lasting: own.length + same.length > 0,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}
