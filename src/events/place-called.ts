import type { Entity, Party, Token } from '../document/index.js'
import { homeland } from './homeland.js'
import { type MentionTokens, mentionsBefore, type Scene } from './scene.js'

/** Nouns by which a country is called that has been named: «في البلاد». */
const COUNTRY = /^(بلاد|بلد)$/
/** Nouns by which a town is called, whether its noun has stood before its name or not. */
const TOWN = /^(مدينة|بلدة)$/
/** Nouns that stand before the name of a place and, with the article, for it. */
const HEADS =
  /^(مدينة|بلدة|قرية|محافظة|ولاية|مقاطعة|اقليم|مديرية|ناحية|قضاء|منطقة|جزيرة|حي|مخيم|مطار|ميناء|قاعدة|معبر|سجن|مستشفي|فندق|مسجد|جامع|معسكر|جامعة)$/
/** Is the token a noun of place by itself: «المدينة»? */
export const isPlaceNoun = (token: Token): boolean => token.definite && HEADS.test(token.base)
/** Is the token such a noun, with the article or without? */
export const mayHeadPlace = (token: Token): boolean => HEADS.test(token.base)
const TOWN_KEY = /^(cities|capitals):/
/** So many names of places back is a place still meant. */
const FARTHEST = 12

/**
 * The place that a noun of place at token `at` means where no name explains it: «في البلاد», «إلى المدينة», «في بلاده»; null where none
 * fits. Its words begin at token `from`: «شرق البلاد».
 */
export function placeCalled(scene: Scene, from: number, at: number): Party | null {
  const token = scene.tokens[at]!
  if (token.pronoun !== '') return COUNTRY.test(token.base) ? homeland(scene, at) : null
  if (!token.definite) return null
  if (COUNTRY.test(token.base)) {
    // «في البلدين»
    if (/ين$/.test(token.folded)) return null
    const country = scene.country()
    return country && called(scene, country, from, at)
  }
  if (!HEADS.test(token.base)) return null
  const town = TOWN.test(token.base)
  let left = FARTHEST
  for (const mention of placesBefore(scene, at)) {
    const key = mention.entity.key ?? ''
    const fits = headOf(scene, mention) === token.base || (town && TOWN_KEY.test(key) && mention.entity.standsFor === undefined)
    if (fits) return called(scene, mention.entity, from, at)
    if (--left === 0) return null
  }
  return null
}

function called({ tokens, document }: Scene, { id, name }: Entity, from: number, at: number): Party {
  const span = { start: tokens[from]!.coreStart, end: tokens[at]!.end }
  return { entity: id, text: from < at ? document.text.slice(span.start, span.end) : name, span }
}

/** The names of places before token `at`, the nearest first. */
function* placesBefore(scene: Scene, at: number): Generator<MentionTokens> {
  for (let i = mentionsBefore(scene, at) - 1; i >= 0; i--) if (scene.mentions[i]!.entity.kind === 'LOC') yield scene.mentions[i]!
}

/** The noun that a name of a place stands behind or begins with. */
function headOf(scene: Scene, { from }: MentionTokens): string {
  const first = scene.tokens[from]!.base
  return HEADS.test(first) ? first : (scene.tokens[from - 1]?.base ?? '')
}
