import type { Attribution, Copy, Origin, OriginKind, Party } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Digest } from './digest.js'
import { type Identity, push } from './identity.js'
import type { Spokesmen } from './spokesmen.js'
import type { Telling } from './tellings.js'
import type { World } from './world.js'

/** Where one telling comes from: the sources it names, the nearest first, and a key that is the same for tellings of one origin. */
export interface Root {
  readonly key: string
  readonly chain: readonly string[]
  readonly because: string
  readonly kind: OriginKind
}

/** Knows the readings, their copies and identities: says where a telling comes from. */
export class Provenance {
  readonly #digests: ReadonlyMap<string, Digest>
  readonly #groupOf = new Map<string, string>()
  readonly #credits = new Map<string, string>()
  readonly #roots = new Map<string, Root>()

  constructor(
    digests: readonly Digest[],
    copies: readonly Copy[],
    readonly identity: Identity,
    readonly world: World,
    readonly spokesmen: Spokesmen,
  ) {
    this.#digests = new Map(digests.map((d) => [d.source, d]))
    // Whom people spoke to in an interview did not write the whole article.
    for (const { source, credit } of digests) if (credit && credit.basis !== 'interview') this.#credits.set(source, credit.name)
    for (const copy of copies)
      for (const source of copy.articles)
        if (!this.#groupOf.has(source)) {
          this.#groupOf.set(source, copy.articles[0]!)
          if (copy.origin && !this.#credits.has(source)) this.#credits.set(source, copy.origin)
        }
  }

  /** The origin of a telling: the end of its chain, or the agency its text is from, or the outlet itself. */
  rootOf(telling: Telling): Root {
    const key = `${telling.source}\n${telling.event.by ?? ''}`
    const known = this.#roots.get(key)
    if (known) return known
    const root = this.#find(telling)
    this.#roots.set(key, root)
    return root
  }

  #find(telling: Telling): Root {
    const attribution = this.#attributionOf(telling)
    const last = attribution?.chain.at(-1)
    if (attribution && last) {
      const chain = attribution.chain.map((p) => this.#name(telling.source, p))
      const id = last.entity === null ? null : this.identity.idOf(telling.source, last.entity)
      const spoken = this.#digests.get(telling.source)?.spoken.bodies.get(telling.event.by!)
      const body = id ? this.spokesmen.bodyOf(id) : spoken === undefined ? null : this.identity.idOf(telling.source, spoken)
      if (body) {
        const name = this.identity.get(body)?.name ?? ''
        return { key: `source ${body}`, kind: 'source', chain, because: `they quote ${name} or who speaks for it` }
      }
      const agency = this.world.agencyNamed(chain.at(-1)!)
      if (agency) return { key: agencyKey(agency), kind: 'agency', chain, because: `they rely on the text of ${agency}` }
      if (id) return { key: `source ${id}`, kind: 'source', chain, because: `they name the same source, ${chain.at(-1)}` }
      // An unnamed source is only known to be the same where the text is the same, or it spoke through the same teller.
      const through = chain.length > 1 ? chain[0]! : (this.#groupOf.get(telling.source) ?? telling.source)
      return {
        kind: 'unnamed',
        key: `unnamed ${wordsOf(last.text)} through ${through}`,
        chain,
        because: `they relay the same unnamed source through ${through}`,
      }
    }
    return this.#own(telling.source)
  }

  /** Is it entity `id` of the record whose words a telling is? */
  speaks(telling: Telling, id: string): boolean {
    const chain = this.#attributionOf(telling)?.chain ?? []
    return chain.some((p) => p.entity !== null && this.identity.idOf(telling.source, p.entity) === id)
  }

  /** The outlet an article appeared in; its source where none is known. */
  outletOf(source: string): string {
    return this.#digests.get(source)?.outlet ?? source
  }

  /** The article a text is known by: the first of its copies. */
  textOf(source: string): string {
    return this.#groupOf.get(source) ?? source
  }

  #attributionOf({ source, event }: Telling): Pick<Attribution, 'act' | 'chain'> | undefined {
    return event.by === null ? undefined : this.#digests.get(source)?.attributions.get(event.by)
  }

  #own(source: string): Root {
    const credit = this.#credits.get(source)
    if (credit)
      return {
        kind: 'agency',
        key: agencyKey(credit),
        chain: [credit],
        because: `they print the text of ${credit}`,
      }
    const group = this.#groupOf.get(source)
    if (group) return { kind: 'copy', key: `text ${group}`, chain: [], because: 'one is a copy of the other' }
    const outlet = this.#digests.get(source)?.outlet ?? null
    const publisher = outlet === null ? null : (this.world.publisherOf(outlet) ?? outlet)
    return publisher
      ? { kind: 'outlet', key: `outlet ${fold(publisher)}`, chain: [], because: `they have the same publisher, ${publisher}` }
      : { kind: 'article', key: `article ${source}`, chain: [], because: '' }
  }

  #name(source: string, party: Party): string {
    const id = party.entity === null ? null : this.identity.idOf(source, party.entity)
    return (id && this.identity.get(id)?.name) || party.text
  }
}

/** The words of a source that nobody names, whatever its case: «المسؤولون» and «المسؤولين» are one. */
const wordsOf = (text: string): string =>
  fold(text)
    .split(/\s+/u)
    .map((w) => w.replace(/^ال(?=..)/u, '').replace(/(?<=\p{L}{3})ين$/u, 'ون'))
    .join(' ')

const agencyKey = (name: string): string => `agency ${name.replace(/ \(.*\)$/u, '')}`

interface Rooted {
  readonly root: Root
  readonly sources: Set<string>
  readonly chains: string[][]
}

/** Groups tellings by where they come from. What an article also gives to somebody, its own voice (a headline, a later mention) does not witness again. */
export function rootsOf(tellings: readonly Telling[], provenance: Provenance): Map<string, Rooted> {
  const bySource = new Map<string, Root[]>()
  for (const t of tellings) push(bySource, t.source, provenance.rootOf(t))
  const groups = new Map<string, Rooted>()
  for (const [source, roots] of bySource) {
    const named = roots.filter((r) => r.kind === 'source' || r.kind === 'unnamed')
    for (const root of named.length > 0 ? named : roots) {
      const group = groups.get(root.key) ?? { root, sources: new Set(), chains: [] }
      groups.set(root.key, group)
      group.sources.add(source)
      group.chains.push([...root.chain])
    }
  }
  return groups
}

/** The origins of an event: however many articles tell it, those that rest on one source are one, with the reason. */
export function originsOf(tellings: readonly Telling[], provenance: Provenance): Origin[] {
  const groups = rootsOf(tellings, provenance)
  return [...groups.values()]
    .map(({ root, sources, chains }) => ({
      chain: chains.sort((a, b) => b.length - a.length || (a.join() < b.join() ? -1 : 1))[0]!,
      sources: [...sources].sort(),
      kind: root.kind,
      ...(sources.size > 1 && root.because ? { why: `${sources.size} articles, one origin: ${root.because}` } : {}),
    }))
    .sort(
      (a, b) =>
        b.sources.length - a.sources.length ||
        (a.chain.join() < b.chain.join() ? -1 : a.chain.join() > b.chain.join() ? 1 : a.sources[0]! < b.sources[0]! ? -1 : 1),
    )
}
