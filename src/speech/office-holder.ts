import { appositionAt, namesIn, type Phrase, phraseAt } from './phrase.js'
import type { Named, Scene } from './scene.js'
import { isComma, isMasdar, isVerb, mayBeVerb } from './words.js'

/** The name of the person a title or role belongs to: «المتحدث باسم الجيش سامي خليل», and not «المتحدث باسم الرئيس سامي خليل». */
export function ownName(scene: Scene, phrase: Phrase, found: readonly Named[]): Named | null {
  for (const name of found) {
    if (name.entity.kind !== 'PER' || (name.mention.as === 'title' && name.from !== phrase.head)) continue
    if (scene.tokens[name.from]!.preposition !== '' || scene.tokens[name.from]!.conjunction !== '') continue
    // «مدير مدينة الملك خالد الرياضية سامي خليل»: what a place is called after holds no office.
    const before = scene.tokens[name.from - 1]!
    if (name.from > phrase.head + 1 && !before.definite && PLACES.has(scene.head(name.from - 1)?.row.type ?? '')) continue
    let role = false
    for (let i = phrase.head + 1; i < name.from; i++) {
      const type = scene.head(i)?.row.type
      const joint = scene.tokens[i - 1]!.folded
      if ((type === 'official' || type === 'family') && (INNER.has(joint) || (type === 'family' && i === name.from - 1)))
        role = true
    }
    if (!role && !INNER.has(scene.tokens[name.from - 1]?.folded ?? '')) return name
  }
  return null
}

/** «رئيس الجالية والمجلس حول العالم الشيخ سامي خليل»: the name behind a further complement of the office. */
export function nameAhead(scene: Scene, phrase: Phrase, limit: number): Named | null {
  const { tokens } = scene
  const head = scene.head(phrase.head)
  if (head?.number !== 'sg' || !(OFFICES.has(head.row.type) || ADDRESS.has(head.row.word))) return null
  // «وكيل الأمين للخدمات منسق الانتخابات سامي خليل»: a second office of his.
  if (phrase.to < limit && scene.head(phrase.to)?.row.type === 'official' && !tokens[phrase.to]!.definite) {
    const second = phraseAt(scene, phrase.to, limit)
    return second ? (ownName(scene, second, namesIn(scene, second)) ?? appositionAt(scene, second.to, limit)) : null
  }
  if (!COMPLEMENTS.has(tokens[phrase.to]?.folded ?? '')) return namedAfterComma(scene, phrase.to, limit)
  for (let i = phrase.to + 1; i < Math.min(limit, phrase.to + 9); i++) {
    const token = tokens[i]!
    const name = scene.names[i]
    if (name?.entity.kind === 'PER' && name.mention.as === 'name')
      return token.preposition === '' && token.conjunction === '' && (tokens[i - 1]!.definite || scene.names[i - 1]) ? name : null
    // «النائبة عن مقاطعة الضفاف، ليلى حداد،».
    if (isComma(token)) return namedAfterComma(scene, i, limit)
    if (!name && (token.kind === 'sign' || token.base === 'ان' || mayBeVerb(token) || scene.times[i]! > 0)) return null
  }
  return null
}

/** «ممثل الاتحاد لدى لجنة المياه الخاصة بالنهر، سامي خليل،»: the name between commas behind a long description. */
function namedAfterComma(scene: Scene, from: number, limit: number): Named | null {
  const { tokens } = scene
  for (let i = from; i < Math.min(limit, from + 9); i++) {
    const token = tokens[i]!
    if (isComma(token)) {
      const name = scene.names[i + 1]
      return name?.entity.kind === 'PER' &&
        name.mention.as === 'name' &&
        isComma(tokens[name.to]) &&
        tokens[i + 1]!.preposition === ''
        ? name
        : null
    }
    // «المتحدث باسم الدفاع بمنطقة الضفاف الرائد سامي خليل»: the name behind its rank closes the description.
    const ranked = i > from && scene.tokens[i - 1]!.definite && scene.head(i - 1) ? scene.names[i] : null
    if (ranked?.entity.kind === 'PER' && ranked.mention.as === 'name' && token.preposition === '' && token.conjunction === '')
      return ranked
    if (token.kind === 'sign' || token.base === 'ان' || scene.times[i]! > 0 || (isVerb(token) && !scene.names[i])) return null
  }
  return null
}
/** «وأوضح قرطوش بليم مدير المصنع»: two or three words no table knows, and an office behind them, name a person. Gives the token of the office; 0 where none stands so. */
export function namedBefore(scene: Scene, { head, to }: Phrase): number {
  for (let k = head; k < Math.min(to, head + 4); k++) {
    const { definite, preposition, conjunction, pronoun, kind } = scene.tokens[k]!
    if (
      (definite && !scene.head(k)) ||
      preposition !== '' ||
      (conjunction !== '' && k > head) ||
      pronoun !== '' ||
      kind !== 'word' ||
      scene.names[k]
    )
      return 0
    if (scene.head(k)) return k > head + 1 && OFFICES.has(scene.head(k)!.row.type) && scene.head(k)!.number === 'sg' ? k : 0
    if (isMasdar(scene.tokens[k]) || (k > head && mayBeVerb(scene.tokens[k]))) return 0
  }
  return 0
}

const OFFICES = new Set(['official', 'military', 'diplomatic', 'observer', 'medical', 'legal', 'source'])
/** «الشيخ رئيس المجلس، سامي خليل»: forms of address before an office. */
const ADDRESS = new Set(['شيخ', 'سيد', 'سيدة', 'دكتور', 'دكتورة', 'مهندس'])
const COMPLEMENTS = new Set(['حول', 'لدي', 'علي', 'عن', 'ضد', 'بين', 'عبر', 'لشؤون', 'لشوون'])
const PLACES = new Set(['organisation', 'medical'])
export const INNER = new Set(['باسم', 'من', 'في', 'عن', 'لدي', 'ب', 'بين', 'مع'])
