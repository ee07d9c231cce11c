import type { Entity, Token } from '../document/index.js'
import { marked } from './marked.js'
import { isNounOnly, participantKind } from './persons.js'
import { isQuote, type MentionTokens, type Scene } from './scene.js'
import { finiteVerb, isParticle } from './word-class.js'

/** Forms of address that stand before an office and say nothing of it. */
const ADDRESS = new Set(['سمو', 'معالي', 'سعادة', 'فضيلة', 'جلالة', 'فخامة', 'صاحب', 'ملكي', 'سيد', 'سيدة', 'سماحة', 'غبطة'])
export const isAddress = (token: Token): boolean => ADDRESS.has(token.base)

/** So many words of an office may stand before or behind a name. */
const LONGEST = 10

/** What an article says beside the name of each person: the words of his office. */
interface Office {
  readonly entity: Entity
  readonly words: ReadonlySet<string>
}
/** The offices by each of their words: a text of many names is asked for few. */
type Offices = ReadonlyMap<string, readonly Office[]>

/** Few articles name an office without its holder: it is read when first asked for. */
const read = new WeakMap<Scene, Offices>()

function officesIn(scene: Scene): Offices {
  let offices = read.get(scene)
  if (offices === undefined) {
    offices = officesOf(scene)
    read.set(scene, offices)
  }
  return offices
}

/** Reads the words that stand as an office before a person's name («وزير التعليم سامي المهدي») or in apposition behind it («…، أمير المنطقة»). */
function officesOf(scene: Scene): Offices {
  const out = new Map<string, Office[]>()
  for (const mention of scene.mentions) {
    const { entity, as } = mention
    if (entity.kind !== 'PER' || as !== 'name') continue
    for (const words of [before(scene, mention), behind(scene, mention)])
      if (words.size > 1)
        for (const word of words) {
          const known = out.get(word)
          if (known) known.push({ entity, words })
          else out.set(word, [{ entity, words }])
        }
  }
  return out
}

function before(scene: Scene, { from }: MentionTokens): ReadonlySet<string> {
  const words = new Set<string>()
  for (let i = from - 1; i >= Math.max(0, from - LONGEST); i--) {
    const token = scene.tokens[i]!
    if (isQuote(token)) continue
    if (!isWord(scene, i) || token.sentence !== scene.tokens[from]!.sentence) break
    words.add(token.base)
    // «قال وزير التعليم»: what bears a preposition or و opens the phrase.
    if (token.preposition !== '' && !isComplement(scene, i)) break
    if (token.conjunction !== '') break
    // «زار وزير الخارجية التركي الوزير عادل نصار»: a title with the article opens the phrase of another.
    if (isTitle(scene, token)) break
  }
  return words
}

function behind(scene: Scene, { to }: MentionTokens): ReadonlySet<string> {
  const words = new Set<string>()
  const from = scene.tokens[to]?.text === '،' ? to + 1 : to
  const head = scene.tokens[from]
  if (head === undefined || head.definite || head.preposition !== '' || head.conjunction !== '' || !isOffice(scene, head))
    return words
  // «التقى الرئيس سامي المهدي نظيره الفرنسي»: with a pronoun of his, who stands behind him is another.
  if (head.pronoun !== '') return words
  for (let i = from; i < from + LONGEST && scene.tokens[i] !== undefined; i++) {
    const token = scene.tokens[i]!
    if (isQuote(token)) continue
    if (!isWord(scene, i) || (i > from && token.conjunction !== '')) break
    words.add(token.base)
  }
  return words
}

const isComplement = (scene: Scene, i: number): boolean => {
  const { preposition } = scene.tokens[i]!
  return (preposition === 'ب' || preposition === 'ل') && scene.tokens[i - 1]?.kind === 'word'
}
const isTitle = ({ know }: Scene, token: Token): boolean =>
  token.definite && know.offices.has(token.base) && isNounOnly(token) && !know.honorifics.has(token.folded)
const isOffice = (scene: Scene, token: Token): boolean => participantKind(scene, token) === 'person'
const isWord = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!
  if (scene.mentionAt.has(i)) return scene.mentionAt.get(i)!.entity.kind !== 'PER'
  return token.kind === 'word' && !scene.timeAt.has(i) && !isParticle(scene, token) && finiteVerb(scene, i) === null
}

/** The one person of whom the article says the office that the words `from`..`to` name without him: «أمير المنطقة يستقبل»; null for a noun with the article. */
export function officeHolder(scene: Scene, from: number, to: number): Entity | null {
  // «الزعيم الجديد» is whoever that will be; «المدعي العام» is he who was named.
  if (scene.tokens[from]!.definite && (to - from !== 2 || !marked(scene, 'office').has(scene.tokens[from + 1]!.base))) return null
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i]!
    if (token.kind === 'word' && !isAddress(token)) words.push(token.base)
  }
  if (words.length < 2) return null
  let found: Entity | null = null
  for (const office of officesIn(scene).get(words.at(-1)!) ?? []) {
    if (found === office.entity || !words.every((word) => office.words.has(word))) continue
    if (found !== null) return null
    found = office.entity
  }
  return found
}
