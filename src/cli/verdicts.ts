import { type CoverageRecord, type RecordEntity, type Referent, referentText, verdictText } from '../document/index.js'
import type { Store } from '../store/index.js'
import { fold } from '../text/index.js'
import { type FoundEntity, findEntities } from '../views/index.js'
import { counted } from './counted.js'
import { EXIT, type Output } from './output.js'
import { recordOf } from './record-of.js'

/** Keeps an editor's word that two are one, or are not, and says what became of them. */
export async function giveVerdict(
  verdict: 'same' | 'different',
  said: readonly [a: string, b: string],
  { because = '', undo = false }: { because?: string; undo?: boolean },
  store: Store,
  output: Output,
): Promise<number> {
  if (undo) return takeBackPair(verdict, said, store, output)
  const before = await recordOf(store)
  const found = said.map((called) => findEntities(before, called))
  for (const [i, called] of said.entries()) {
    const complaint = complaintOf(called, found[i]!)
    if (complaint === null) continue
    output.note(`sanad: ${complaint}`)
    return EXIT.usage
  }
  const [a, b] = [found[0]![0]!, found[1]![0]!]
  const [ofA, ofB] = referents(verdict, said, a, b)
  const problem = problemOf(verdict, a, b, ofA, ofB)
  if (problem !== null) {
    output.note(`sanad: ${problem}`)
    return EXIT.usage
  }
  const number = await store.keepVerdict({ verdict, a: ofA, b: ofB, because, said })
  const after = await recordOf(store)
  output.result(`verdict ${number}: ${verdictText({ verdict, a: ofA, b: ofB, because })}`)
  for (const entity of concerned(after, [a, b])) output.result(`  ${entityLine(entity)}`)
  return EXIT.ok
}

/** Prints every verdict of the store, in the order of giving. */
export async function listVerdicts(format: 'text' | 'json', store: Store, output: Output): Promise<number> {
  const all = await store.verdicts()
  for (const verdict of all)
    output.result(
      format === 'json' ? JSON.stringify(verdict) : `${verdict.number}  ${verdictText(verdict).slice('editor: '.length)}`,
    )
  output.note(`${counted(all.length, 'verdict')}; «sanad verdicts --undo NUMBER» takes one back`)
  return EXIT.ok
}

/** Takes the verdict of this number back. */
export async function takeBack(number: number, store: Store, output: Output): Promise<number> {
  if (await store.dropVerdict(number)) {
    output.note(`verdict ${number} is taken back: the rules decide again`)
    return EXIT.ok
  }
  output.note(`sanad: there is no verdict ${number} here; «sanad verdicts» lists them`)
  return EXIT.usage
}

/** Takes the verdict on these two back, in either order, called as they were when it was given or as the verdict lists them. */
async function takeBackPair(
  verdict: 'same' | 'different',
  said: readonly [string, string],
  store: Store,
  output: Output,
): Promise<number> {
  const calls = (referent: Referent, once: string, called: string): boolean =>
    [once, referentText(referent), referent.by === 'name' ? referent.name : ''].some(
      (form) => form !== '' && fold(form) === fold(called),
    )
  const found = (await store.verdicts()).find(
    (v) =>
      v.verdict === verdict &&
      ([0, 1] as const).some((k) => calls(v.a, v.said[0], said[k]) && calls(v.b, v.said[1], said[k === 0 ? 1 : 0])),
  )
  if (found) return takeBack(found.number, store, output)
  output.note(`sanad: there is no such verdict on «${said[0]}» and «${said[1]}»; «sanad verdicts» lists them`)
  return EXIT.usage
}

function complaintOf(called: string, found: readonly FoundEntity[]): string | null {
  if (found.length === 1) return null
  if (found.length === 0)
    return `«${called}»: the record knows nobody and nothing called so; give a name, a row (people:key), an id (e12) or SOURCE#ID`
  return `«${called}» may be several; say which by its id: ${found.map(({ entity }) => entityLine(entity)).join(' · ')}`
}

/** Where a split is of two names that the record holds for one, the names are meant and not the one. */
function referents(
  verdict: 'same' | 'different',
  said: readonly [string, string],
  a: FoundEntity,
  b: FoundEntity,
): [Referent, Referent] {
  if (verdict === 'same' || a.entity.id !== b.entity.id) return [a.referent, b.referent]
  const asNamed = (called: string, { entity, referent }: FoundEntity): Referent => {
    const name = fold(called).trim()
    const isName = fold(entity.name).trim() === name || entity.variants.includes(name)
    return isName ? { by: 'name', kind: entity.kind, name } : referent
  }
  return [asNamed(said[0], a), asNamed(said[1], b)]
}

function problemOf(verdict: 'same' | 'different', a: FoundEntity, b: FoundEntity, ofA: Referent, ofB: Referent): string | null {
  if (referentText(ofA) === referentText(ofB))
    return `both are ${referentText(ofA)}; ${verdict === 'same' ? 'nothing to join' : 'name one of them as it stands in one article, SOURCE#ID'}`
  if (verdict === 'same' && a.entity.kind !== b.entity.kind)
    return `${entityLine(a.entity)} and ${entityLine(b.entity)} are of two kinds and cannot be one`
  return null
}

/** Who now holds members of those that the verdict was about. */
function concerned(record: CoverageRecord, before: readonly FoundEntity[]): RecordEntity[] {
  const members = new Set(before.flatMap(({ entity }) => entity.members.map((m) => `${m.source}#${m.entity}`)))
  return record.entities.filter((e) => e.members.some((m) => members.has(`${m.source}#${m.entity}`)))
}

const entityLine = ({ id, kind, name, key, members }: RecordEntity): string =>
  `${id} ${kind} ${name}${key ? ` (${key})` : ''}, ${counted(members.length, 'article')}`
