import { nameKey, nameWords, sameWord, sameWords } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { bodyKey } from './body-key.js'
import type { Begins, Candidate } from './candidate.js'
import { type Group, groupNamed, groupOf, mention } from './group.js'
import type { Words } from './words.js'

/** «أم ناصر» is a woman. */
const KUNYA_GENDERS: Readonly<Record<string, 'm' | 'f'>> = { ام: 'f', ابو: 'm' }

type Native = (folded: string) => boolean

/** Joins the names of an article into who is who. Full names first; a part of a name then falls to the nearest bearer before it. */
export function identify(words: Words, chosen: readonly Candidate[], begins: Begins): Group[] {
  const groups: Group[] = []
  const native: Native = (word) => words.classes.given.get(word)?.arab ?? false
  const partial: Candidate[] = []
  for (const c of chosen) {
    if (c.kind === 'PER' && isPartial(words, c)) partial.push(c)
    else join(c)
  }
  for (const c of partial) joinPart(words, groups, c, native)
  return groups

  function join(c: Candidate): void {
    const found = c.known
      ? groups.find((g) => g.row === c.known!.row)
      : c.kind === 'PER'
        ? samePerson(words, groups, c, native)
        : sameThing(words, groups, c, begins)
    const group = found ?? start(c)
    if (c.kind === 'PER') addName(group, personWords(words, c))
    mention(group, c)
  }

  function start(c: Candidate): Group {
    const group = c.known ? groupOf(c.known) : groupNamed(c.kind, words.text.slice(c.start, c.end))
    if (!c.known && c.kind !== 'PER') {
      const { key, country } = bodyKey(words, c, begins)
      group.country = country
      if (c.kind === 'ORG' && country !== '') group.row = `bodies:${key} ${country}`
    }
    if (group.kind === 'PER' && group.gender === undefined) {
      const parts = personWords(words, c)
      const gender =
        KUNYA_GENDERS[parts[0] ?? ''] ?? parts.map((word) => words.classes.given.get(word)?.gender).find((g) => g !== undefined)
      if (gender === 'm' || gender === 'f') group.gender = gender
    }
    groups.push(group)
    return group
  }
}

/** The words of a person's name without words of respect, folded. */
function personWords(words: Words, c: Candidate): string[] {
  const parts: string[] = []
  for (let i = c.from; i < c.to; i++)
    if (words.isWord(i) && !(i < c.to - 1 && words.classes.honorifics.has(words.core(i))))
      parts.push(i === c.from ? fold(words.text.slice(c.start, words.tokens[i]!.end)) : words.tokens[i]!.folded)
  return nameWords(parts.join(' '))
}

/** One word by which a bearer of it may be meant: a short name of the lexicon, a word of respect with a single name. */
function isPartial(words: Words, c: Candidate): boolean {
  return c.known?.short === true || c.rule === 'names/again' || (!c.known && personWords(words, c).length === 1)
}

function addName(group: Group, name: string[]): void {
  if (!group.names.some((known) => known.join(' ') === name.join(' '))) group.names.push(name)
  if (group.row === '' && name.length > nameWords(group.name).length) group.name = name.join(' ')
}

function samePerson(words: Words, groups: readonly Group[], c: Candidate, native: Native): Group | undefined {
  const name = personWords(words, c)
  const fits = groups.filter(
    (g) =>
      g.kind === 'PER' &&
      g.names.length > 0 &&
      g.names.some((n) => n.length > 1) &&
      g.names.every((n) => n.length === 1 || sameWords(n, name, native).verdict !== 'different'),
  )
  return fits.find((g) => g.names.some((n) => sameWords(n, name, native).verdict === 'same')) ?? fits.at(-1)
}

/** A body or a place that no row knows: the same words, or a body's first words where it stood in full before. */
function sameThing(words: Words, groups: readonly Group[], c: Candidate, begins: Begins): Group | undefined {
  const name = words.text.slice(c.start, c.end)
  if (c.kind === 'LOC') return groups.find((g) => g.kind === 'LOC' && g.row === '' && nameKey(g.name) === nameKey(name))
  const { key, country } = bodyKey(words, c, begins)
  const exact = groups.find(
    (g) =>
      g.kind === 'ORG' &&
      (country === ''
        ? g.row === '' && g.country === '' && nameKey(g.name) === nameKey(name)
        : g.row === `bodies:${key} ${country}`),
  )
  if (exact !== undefined || country !== '') return exact
  const fuller = groups.findLast((g) => g.kind === 'ORG' && g.row.startsWith(`bodies:${key} `))
  return (
    fuller ??
    (c.rule === 'names/everywhere' ? groups.findLast((g) => g.kind === 'ORG' && g.name.startsWith(`${name} `)) : undefined)
  )
}

/** Gives a part of a name to its nearest bearer: the last before it, else behind it the one whom it means by itself or the first, else the lexicon's. */
function joinPart(words: Words, groups: Group[], c: Candidate, native: Native): void {
  const part = personWords(words, c)
  const bears = (g: Group): boolean =>
    g.kind === 'PER' && g.names.some((name) => name.length >= part.length && carries(name, part, native))
  const all = groups.filter(bears)
  const outer = all.filter((g) => isOuter(g, part, native))
  const bearers = outer.length === 0 ? all : outer
  let best = isKinOf(words, c.from) ? groups.find((g) => g.row !== '' && g.row === c.known?.row) : undefined
  let nearest = best === undefined ? -1 : words.tokens.length
  for (const g of bearers) for (const m of g.mentions) if (m.from <= c.from && m.from > nearest) [best, nearest] = [g, m.from]
  const named = bearers.filter((g) => g.mentions.length > 0)
  best ??= named.find((g) => g.row !== '' && g.row === c.known?.row) ?? named[0]
  if (best !== undefined) {
    mention(best, c, c.known && best.row !== c.known.row ? `also ${c.known.row}` : undefined)
    return
  }
  const known = c.known ? groups.find((g) => g.row === c.known!.row) : undefined
  const group = known ?? (c.known ? groupOf(c.known) : groupNamed('PER', words.text.slice(c.start, c.end)))
  if (known === undefined) groups.push(group)
  if (!group.names.some((name) => name.join(' ') === part.join(' '))) group.names.push(part)
  mention(group, c)
}

/** «نجل القذافي»: behind a noun of kinship the one is meant whom the name means by itself. */
const isKinOf = (words: Words, i: number): boolean =>
  words.isWord(i - 1) && words.office(i - 1)?.kind === 'kin' && !words.tokens[i - 1]!.definite && !words.hasProclitic(i)

/** «هاشمي» is rather «مهدي هاشمي» than «أكبر هاشمي رفسنجاني»: does a name begin or end with the part? */
const isOuter = (g: Group, part: readonly string[], native: Native): boolean =>
  g.names.some(
    (name) => sameWord(part[0]!, name[0]!, native) || sameWord(part.at(-1)!, name.at(-1)!, native) || name.length === 1,
  )

/** Does a name hold all words of the part? */
const carries = (name: readonly string[], part: readonly string[], native: Native): boolean =>
  part.every((word) => name.some((other) => sameWord(word, other, native) || other === `عبدال${word}`))
