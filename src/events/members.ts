import type { Party } from '../document/index.js'
import type { Scene } from './scene.js'

/** Those who fight for a body, and what they fight with: what they do it does. */
const FIGHTERS =
  /^(?:مقاتل|مسلح|عنصر|عناصر|جنود|قوات|افراد|متمرد|متشدد|ارهابي|وحدات|كتائب|طائرات|مقاتلات|مروحيات|طيران|دبابات|ميليشيات|مليشيات|مسلحات|مدفعية)(?:و|ي|ون|ين|ات)?$/

/** «شراء مقاتلات», «تسليم طائرات»: where arms change hands, what flies is what is handed. */
export const isMateriel = (scene: Scene, { span, entity }: Party): boolean =>
  entity === null && span !== undefined && MATERIEL.test(scene.tokenAt(span.start)?.base ?? '')
const MATERIEL = /^(?:طائر|مقاتل|مروحي)(?:ة|ات|تين|تان)$/

/** The body whose fighters a noun phrase names: «مقاتلو تنظيم الفجر», «قوات الحركة»; its words stay those of the phrase. */
export function bodyOfFighters(scene: Scene, head: number, to: number): string | null {
  const noun = scene.tokens[head]!
  if (noun.definite || noun.pronoun !== '' || !FIGHTERS.test(noun.base)) return null
  // «مسلحون من حركة الفجر»
  if (scene.tokens[to]?.folded === 'من' && scene.tokens[to]!.sentence === noun.sentence) {
    const named =
      scene.mentionAt.get(to + 1) ??
      (scene.know.participants.has(scene.tokens[to + 1]?.base ?? '') ? scene.mentionAt.get(to + 2) : undefined)
    if (named?.entity.kind === 'ORG') return named.entity.id
  }
  for (let i = head + 1; i < to; i++) {
    const name = scene.mentionAt.get(i)
    if (name !== undefined) return name.entity.kind === 'ORG' ? name.entity.id : null
    const token = scene.tokens[i]!
    const kind = scene.know.participants.get(token.base)
    if (token.definite && (kind === 'body' || kind === 'group')) return scene.bodyCalled(token.base, token.start)?.id ?? null
    if (token.definite || token.pronoun !== '') return null
  }
  return null
}

/** «نظام سامي المهدي», «نظام الرئيس الليبي سامي المهدي»: a regime is he who leads it; its words stay those of the phrase. */
export function leaderOf(scene: Scene, head: number, to: number): string | null {
  const noun = scene.tokens[head]!
  if (noun.base !== REGIME || noun.definite || noun.pronoun !== '' || to - head < 2) return null
  const named = scene.mentionAt.get(to - 1) ?? scene.mentionAt.get(to)
  return named?.entity.kind === 'PER' ? named.entity.id : null
}
const REGIME = 'نظام'

const BELONGING = /^تابع(?:ة|ون|ين|ان|تان|تين)?$/

/** «مقرا للحزب», «مواقع لحركة النور»: whose a thing without the article is, where the name of a body stands right behind it; the words run up to the name. */
export function ownerOfThing(scene: Scene, head: number, to: number): Party | null {
  const noun = scene.tokens[head]!
  if (noun.definite || scene.tokens[to]?.preposition !== 'ل' || scene.tokens[to]!.sentence !== noun.sentence) return null
  const owner =
    scene.mentionAt.get(to) ?? (scene.know.participants.has(scene.tokens[to]!.base) ? scene.mentionAt.get(to + 1) : undefined)
  if (owner?.entity.kind !== 'ORG') return null
  const span = { start: noun.coreStart, end: owner.span.end }
  return { entity: owner.entity.id, text: scene.document.text.slice(span.start, span.end), span }
}

/** «مسجد تابع لقوات الفجر», «مفتشون تابعون للوكالة»: what belongs to a body is its own; the words run up to its name. */
export function ownerOf(scene: Scene, head: number, to: number): Party | null {
  const last = scene.tokens[to - 1]
  if (last === undefined || to - 1 <= head || !BELONGING.test(last.base) || scene.tokens[to]?.preposition !== 'ل') return null
  // «تابعة لتنظيم الفجر»: a generic noun may stand before the name.
  const owner =
    scene.mentionAt.get(to) ?? (scene.know.participants.has(scene.tokens[to]!.base) ? scene.mentionAt.get(to + 1) : undefined)
  if (owner === undefined || owner.entity.kind === 'PER') return null
  const span = { start: scene.tokens[head]!.coreStart, end: owner.span.end }
  return { entity: owner.entity.id, text: scene.document.text.slice(span.start, span.end), span }
}
