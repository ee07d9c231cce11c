import type { RecordEntity } from '../document/index.js'
import type { Identity } from './identity.js'
import { PairNumbering } from './numbering.js'
import type { KnownParty } from './parties.js'
import { type Print, printOfAll, printOfWords } from './prints.js'
import type { Telling } from './tellings.js'
import { idOf } from './twins.js'

const nameOf = ({ source, entity }: RecordEntity['members'][number]): string => `${source}\n${entity}`

const NONE: Print = [0, 0]
const END: Print = [1, 1]

/**
 * Names and prints that stay the same from record to record, where the ids of the record change with every article. An entity is known by one of
 * its members: the one it was known by before, where it has one of those, else its first.
 */
export class Lasting {
  readonly #identity: Identity
  /** The print of the digest of each article. */
  readonly #prints: ReadonlyMap<string, Print>
  /** The prints of the members that entities were known by at the last record. */
  readonly #before = new PairNumbering()
  readonly #names: ReadonlyMap<RecordEntity, string>
  readonly #ids = new Map<string, Print>()

  constructor(identity: Identity, prints: ReadonlyMap<string, Print>, before: Int32Array) {
    this.#identity = identity
    this.#prints = prints
    for (let n = 0; n < before.length; n += 2) this.#before.of(before[n]!, before[n + 1]!)
    this.#names = new Map(identity.entities.map((entity) => [entity, this.#nameOf(entity)]))
  }

  /** The members that entities are known by, as their prints. */
  get names(): Int32Array {
    return Int32Array.from([...this.#names.values()].flatMap((name) => printOfWords(name)))
  }

  /** The name of an entity of the record; states and words are named by themselves. */
  readonly nameOf = (id: string): string => {
    const entity = id.startsWith('~') ? null : this.#identity.get(id)
    return (entity && this.#names.get(entity)) ?? id
  }

  /**
   * The print of all that is told in a telling and of who its parties are: what it weighs against another telling is the same as long as both keep
   * their prints.
   */
  printOf(t: Telling): Print {
    const parties = t.place ? [...t.parties, t.place] : t.parties
    return printOfAll([
      this.#prints.get(t.source)!,
      printOfWords(idOf(t)),
      ...(t.twin === null ? [NONE] : [this.#prints.get(t.twin.slice(0, t.twin.lastIndexOf('\n')))!, printOfWords(t.twin)]),
      ...parties.flatMap((p) => this.#ofParty(p)),
      END,
    ])
  }

  #nameOf({ members }: RecordEntity): string {
    const first = nameOf(members[0]!)
    if (members.length === 1) return first
    return members.map(nameOf).find((name) => this.#before.find(...printOfWords(name)) >= 0) ?? first
  }

  #ofParty({ id, state, of }: KnownParty): Print[] {
    return [this.#ofId(id), state === null ? NONE : this.#ofId(state), of === null ? NONE : this.#ofId(of)]
  }

  #ofId(id: string): Print {
    const known = this.#ids.get(id) ?? printOfWords(this.nameOf(id))
    this.#ids.set(id, known)
    return known
  }
}
