import type { Description } from './describing.js'
import type { Group } from './group.js'
import { IN_HIM, isAdjective, isQualified } from './title-context.js'
import type { TitleState } from './title-state.js'
import type { Words } from './words.js'

/** So many words of rank lie at most between «مقتل» and the name: «مقتل العقيد الركن سامي الحداد». */
const RANKS = 4
const ON = 'علي'
type Role = 'victim' | 'suspect'

/** In news of a death or a crime: who died, and who is held for it. */
export class CaseRoles {
  #found: Readonly<Record<Role, ReadonlySet<Group>>> | undefined

  constructor(
    readonly state: TitleState,
    readonly describes: ReadonlyMap<string, Description>,
  ) {}

  /** The person whom «الفقيد», «القاتل», «المشتبه به» at `i` means by its `description`, and where the words end; undefined where it means nobody or one of several. */
  read(i: number, description: Description): { readonly group: Group; readonly to: number } | undefined {
    const { words, namesAt } = this.state
    const token = words.tokens[i]!
    const role = roleOf(description)
    if (role === undefined || !token.definite || token.pronoun !== '' || isAdjective(words, i)) return undefined
    const next = words.at(i + 1)
    const to = next?.sentence === token.sentence && IN_HIM.has(next.folded) ? i + 2 : i + 1
    if (isQualified(words, to, namesAt)) return undefined
    // «شقيق الفقيد» is another.
    if (words.isWord(i - 1) && words.office(i - 1)?.kind === 'kin' && !words.hasProclitic(i)) return undefined
    const feminine = description.feminine || next?.folded === 'بها'
    const fits = [...this.#roles()[role]].filter((g) => (feminine ? g.gender === 'f' : g.gender !== 'f'))
    return fits.length === 1 ? { group: fits[0]!, to } : undefined
  }

  #roles(): Readonly<Record<Role, ReadonlySet<Group>>> {
    if (this.#found !== undefined) return this.#found
    const { words, namesAt } = this.state
    const found = { victim: new Set<Group>(), suspect: new Set<Group>() }
    const joined = new Map<number, Role>()
    for (const [at, { group, to, whole }] of [...namesAt].sort((a, b) => a[0] - b[0])) {
      if (group.kind !== 'PER') continue
      // «اعتقال فلان وفلان»
      const before = words.tokens[at]!.conjunction === 'و' ? joined.get(at) : undefined
      const role = before ?? (whole && !isAgent(words, to) ? roleBefore(words, at, this.describes) : undefined)
      if (role === undefined) continue
      found[role].add(group)
      joined.set(to, role)
    }
    this.#found = found
    return found
  }
}

const roleOf = ({ takes }: Description): Role | undefined =>
  takes.has('victim') ? 'victim' : takes.has('suspect') ? 'suspect' : undefined

/** «مقتل العقيد فلان», «القبض على فلان», «المتهم فلان» */
function roleBefore(words: Words, at: number, describes: ReadonlyMap<string, Description>): Role | undefined {
  const { sentence } = words.tokens[at]!
  let i = at - 1
  for (let n = 0; n < RANKS && isRank(words, i, describes); n++) i--
  if (words.at(i)?.folded === ON) i--
  const before = words.at(i)
  if (before?.kind !== 'word' || before.sentence !== sentence || before.pronoun !== '') return undefined
  const { killing, holding } = words.classes.marks
  if (holding.has(before.base)) return 'suspect'
  if (!before.definite && killing.has(before.base)) return 'victim'
  const described = before.definite ? describes.get(before.base) : undefined
  return described && roleOf(described)
}

/** «قتل سامي أخاه»: right behind the name stands what he did it to. */
const isAgent = (words: Words, to: number): boolean => {
  const token = words.at(to)
  return (
    token?.kind === 'word' &&
    token.sentence === words.tokens[to - 1]!.sentence &&
    !words.hasProclitic(to) &&
    !words.timeTokens.has(to) &&
    token.pronoun !== '' &&
    !words.isParticle(to) &&
    token.readings.some((r) => r.pos === 'noun')
  )
}

const isRank = (words: Words, i: number, describes: ReadonlyMap<string, Description>): boolean => {
  const token = words.at(i)
  // «القبض على زوجته فلانة»
  if (token?.kind === 'word' && token.pronoun !== '' && words.office(i)?.kind === 'kin') return true
  if (token?.kind !== 'word' || !token.definite) return false
  const described = describes.get(token.base)
  return (
    (described === undefined || roleOf(described) === undefined) &&
    (words.honorific(i) !== undefined || words.office(i) !== undefined || token.readings.every((r) => r.pos === 'adjective'))
  )
}
