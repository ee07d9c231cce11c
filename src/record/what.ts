import type { Plover } from '../document/index.js'

/**
 * How happenings of one kind repeat. `once`: in a life there is one (a death, a founding), so two times of it contradict each other;
 * `rarely`: between the same parties not again within weeks (a visit, an appointment); `often`: daily perhaps (attacks, statements);
 * `lasting`: it goes on, and is told of at any time (a war, talks as a process).
 */
export type Recurrence = 'once' | 'rarely' | 'often' | 'lasting'

/** Whom it is about: both sides alike (a meeting), the one it befalls (a death, an appointment), or one who does it to another. */
export type Shape = 'mutual' | 'befalls' | 'directed'

export interface Family {
  readonly name: string
  readonly members: readonly string[]
  readonly shape: Shape
  readonly recurs: Recurrence
  /** Is it told of at any time of its course, so that two times are no two happenings? A war is one, its battles are many. */
  readonly enduring?: true
  /** Is whom it befalls the place it strikes: a flood, an earthquake? */
  readonly strikesPlace?: true
}

/** Kinds of happenings that tellings of one event use for each other. What stands in no family is a family of its own. */
const FAMILIES: readonly Family[] = [
  { name: 'death', members: ['die', 'kill', 'assassinate', 'execute', 'murder'], shape: 'befalls', recurs: 'once' },
  { name: 'birth', members: ['be-born'], shape: 'befalls', recurs: 'once' },
  { name: 'burial', members: ['bury'], shape: 'befalls', recurs: 'once' },
  { name: 'founding', members: ['found', 'establish', 'install-rule'], shape: 'befalls', recurs: 'once' },
  { name: 'collapse', members: ['collapse', 'dissolve'], shape: 'befalls', recurs: 'once' },
  { name: 'overthrow', members: ['overthrow', 'coup'], shape: 'befalls', recurs: 'rarely' },
  { name: 'appointment', members: ['appoint', 'take-office', 'elect', 'lead'], shape: 'befalls', recurs: 'rarely' },
  { name: 'dismissal', members: ['dismiss', 'resign', 'leave-office'], shape: 'befalls', recurs: 'rarely' },
  { name: 'arrest', members: ['arrest', 'detain', 'capture'], shape: 'befalls', recurs: 'rarely' },
  { name: 'illness', members: ['fall-ill', 'injure', 'wound'], shape: 'befalls', recurs: 'rarely' },
  { name: 'disappearance', members: ['disappear', 'crash'], shape: 'befalls', recurs: 'rarely' },
  { name: 'hiding', members: ['hide'], shape: 'befalls', recurs: 'rarely' },
  { name: 'finding', members: ['find', 'wash-ashore', 'recover'], shape: 'directed', recurs: 'rarely' },
  { name: 'visit', members: ['visit', 'depart', 'arrive', 'travel', 'tour', 'transit'], shape: 'directed', recurs: 'rarely' },
  { name: 'meeting', members: ['meet', 'summit', 'host-talks', 'dinner'], shape: 'mutual', recurs: 'rarely' },
  { name: 'talks', members: ['negotiate', 'talks'], shape: 'mutual', recurs: 'lasting' },
  { name: 'call', members: ['call', 'phone'], shape: 'mutual', recurs: 'rarely' },
  { name: 'letters', members: ['exchange-letters', 'send-message'], shape: 'mutual', recurs: 'often' },
  { name: 'discussion', members: ['discuss', 'consult'], shape: 'mutual', recurs: 'often' },
  { name: 'conference', members: ['conference', 'attend-conference'], shape: 'mutual', recurs: 'rarely' },
  { name: 'exercise', members: ['joint-exercise'], shape: 'mutual', recurs: 'rarely' },
  {
    name: 'agreement',
    members: ['agree', 'sign', 'arms-deal', 'make-peace', 'ceasefire', 'guarantee'],
    shape: 'mutual',
    recurs: 'rarely',
  },
  { name: 'statement', members: ['joint-statement', 'statement'], shape: 'mutual', recurs: 'often' },
  { name: 'failure', members: ['talks-fail', 'cut-short'], shape: 'mutual', recurs: 'rarely' },
  { name: 'postponement', members: ['postpone', 'cancel'], shape: 'directed', recurs: 'rarely' },
  { name: 'pledge', members: ['pledge', 'offer', 'promise'], shape: 'directed', recurs: 'often' },
  { name: 'support', members: ['support', 'endorse', 'welcome'], shape: 'directed', recurs: 'lasting' },
  { name: 'allegiance', members: ['pledge-allegiance'], shape: 'directed', recurs: 'rarely' },
  { name: 'recognition', members: ['recognise', 'vote-for', 'congratulate'], shape: 'directed', recurs: 'rarely' },
  {
    name: 'concession',
    members: ['denuclearise', 'halt-nuclear-tests', 'abandon-policy', 'concede'],
    shape: 'directed',
    recurs: 'lasting',
  },
  { name: 'relief', members: ['ease-sanctions', 'lift-sanctions'], shape: 'directed', recurs: 'lasting' },
  {
    name: 'relations',
    members: ['improve-relations', 'cooperate', 'economic-cooperation', 'trade'],
    shape: 'mutual',
    recurs: 'lasting',
  },
  { name: 'military-cooperation', members: ['military-cooperation'], shape: 'mutual', recurs: 'lasting' },
  { name: 'arms', members: ['transfer-arms', 'transfer-materials'], shape: 'directed', recurs: 'lasting' },
  { name: 'aid', members: ['aid', 'transfer-technology', 'give-money', 'food-aid'], shape: 'directed', recurs: 'lasting' },
  { name: 'sanctions', members: ['impose-sanctions', 'ban'], shape: 'directed', recurs: 'lasting' },
  { name: 'withdrawal', members: ['withdraw'], shape: 'directed', recurs: 'often' },
  { name: 'flight', members: ['flee', 'leave', 'escape'], shape: 'directed', recurs: 'rarely' },
  {
    name: 'request',
    members: ['request', 'demand', 'call-for', 'urge', 'press', 'persuade', 'propose'],
    shape: 'directed',
    recurs: 'often',
  },
  { name: 'invitation', members: ['invite'], shape: 'directed', recurs: 'rarely' },
  { name: 'accusation', members: ['accuse', 'criticise', 'condemn'], shape: 'directed', recurs: 'often' },
  { name: 'refusal', members: ['deny', 'refuse', 'oppose', 'defy'], shape: 'directed', recurs: 'often' },
  { name: 'warning', members: ['warn', 'threaten'], shape: 'directed', recurs: 'often' },
  { name: 'war', members: ['war'], shape: 'mutual', recurs: 'lasting', enduring: true },
  { name: 'fighting', members: ['fight', 'clash'], shape: 'mutual', recurs: 'often' },
  { name: 'attack', members: ['attack', 'strike', 'bomb', 'shell'], shape: 'directed', recurs: 'often' },
  { name: 'air-strike', members: ['air-strike'], shape: 'directed', recurs: 'often' },
  { name: 'explosion', members: ['bombing', 'explosion'], shape: 'directed', recurs: 'rarely' },
  { name: 'release', members: ['release', 'free', 'pardon'], shape: 'directed', recurs: 'rarely' },
  { name: 'kidnapping', members: ['kidnap', 'take-hostages'], shape: 'directed', recurs: 'rarely' },
  { name: 'judgement', members: ['sentence', 'convict', 'imprison'], shape: 'befalls', recurs: 'rarely' },
  { name: 'acquittal', members: ['acquit'], shape: 'befalls', recurs: 'rarely' },
  { name: 'marriage', members: ['marry'], shape: 'mutual', recurs: 'rarely' },
  { name: 'expulsion', members: ['deport', 'expel'], shape: 'directed', recurs: 'rarely' },
  { name: 'break', members: ['break-relations'], shape: 'mutual', recurs: 'rarely' },
  { name: 'candidacy', members: ['nominate'], shape: 'befalls', recurs: 'rarely' },
  { name: 'retirement', members: ['retire'], shape: 'befalls', recurs: 'rarely' },
  { name: 'return', members: ['return'], shape: 'directed', recurs: 'rarely' },
  { name: 'accident', members: ['accident'], shape: 'directed', recurs: 'rarely' },
  { name: 'earthquake', members: ['earthquake', 'volcano', 'tsunami'], shape: 'directed', recurs: 'rarely', strikesPlace: true },
  { name: 'flood', members: ['flood'], shape: 'directed', recurs: 'rarely', strikesPlace: true },
  { name: 'storm', members: ['storm', 'rain'], shape: 'directed', recurs: 'rarely', strikesPlace: true },
  { name: 'landslide', members: ['landslide'], shape: 'directed', recurs: 'rarely', strikesPlace: true },
  { name: 'plague', members: ['epidemic', 'drought', 'famine'], shape: 'directed', recurs: 'lasting', strikesPlace: true },
  { name: 'sinking', members: ['sink'], shape: 'directed', recurs: 'rarely' },
  { name: 'shooting-down', members: ['shoot-down'], shape: 'directed', recurs: 'rarely' },
  { name: 'match', members: ['match', 'win', 'lose', 'draw', 'score'], shape: 'mutual', recurs: 'often' },
  { name: 'invasion', members: ['invade'], shape: 'directed', recurs: 'rarely' },
  { name: 'seizure', members: ['seize-territory'], shape: 'directed', recurs: 'often' },
  {
    name: 'launch',
    members: ['rocket-launch', 'satellite-launch', 'missile-launch', 'prepare-launch', 'weapon-test'],
    shape: 'directed',
    recurs: 'often',
  },
  { name: 'nuclear-test', members: ['nuclear-test'], shape: 'directed', recurs: 'rarely' },
]

/** Families whose words a second teller may choose for the same thing, though they are not the same as a rule. */
const COUSINS: readonly (readonly [string, string])[] = [
  ['meeting', 'talks'],
  ['talks', 'discussion'],
  ['invasion', 'attack'],
  ['invasion', 'war'],
  ['attack', 'fighting'],
  ['attack', 'air-strike'],
  ['attack', 'explosion'],
  ['war', 'fighting'],
  ['support', 'allegiance'],
  ['support', 'recognition'],
  ['arms', 'aid'],
  ['relations', 'military-cooperation'],
  ['hiding', 'flight'],
  ['invitation', 'request'],
  ['collapse', 'overthrow'],
  ['finding', 'disappearance'],
]

const OF = new Map(FAMILIES.flatMap((f) => f.members.map((m) => [m, f] as const)))
const RELATED = new Map(
  FAMILIES.map(({ name }) => [
    name,
    new Set(COUSINS.flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []))) as ReadonlySet<string>,
  ]),
)

/** The family of an event's `what`; a word in none is a family by itself: directed, and it may happen every day. */
export function familyOf(what: string, type: Plover): Family {
  return OF.get(what) ?? { name: `${type}:${what}`, members: [what], shape: 'directed', recurs: 'often' }
}

/** How readily two words tell one thing: 1 the same word, .85 the same family, .5 families that touch, 0 else. */
export function likeness(a: { what: string; family: Family }, b: { what: string; family: Family }): number {
  if (a.what === b.what && a.family.name === b.family.name) return 1
  if (a.family.name === b.family.name) return 0.85
  return RELATED.get(a.family.name)?.has(b.family.name) ? 0.5 : 0
}

/** All families that may share an event with this one, itself first. */
export function kin(family: Family): readonly string[] {
  return [family.name, ...(RELATED.get(family.name) ?? [])]
}

/** What somebody else does to the one it befalls: who alone is told of it as its actor did it. A court that sentences is not sentenced. */
const DONE_TO = new Set(['sentence', 'convict', 'acquit', 'execute', 'overthrow', 'dismiss'])

/** Is the actor of a telling without recipients the one it befell («he died»)? */
export const actorSuffers = (what: string, family: Family): boolean => family.shape === 'befalls' && !DONE_TO.has(what)

/** Kinds of happenings that only people have one of. */
const OF_PEOPLE = new Set(['death', 'birth', 'burial'])

/** May what happened be the only one of its kind in the life of an entity of this kind: a death of a man, a founding of a town? */
export const hasOneOf = (family: Family, kind: string | null): boolean =>
  kind !== null && (!OF_PEOPLE.has(family.name) || kind === 'PER')

/** A death, a birth, a founding is the only one of somebody or something named; not so that of «four soldiers», nor the dead of a country. */
export const lifeOf = (t: { family: Family; others: readonly { kind: string | null }[] }): boolean =>
  t.others.some((p) => hasOneOf(t.family, p.kind))

/** May it have happened several times, so that two values of it contradict nothing? What is counted (the second round) has happened once. */
export const repeats = (tellings: readonly { family: Family; ordinal: number | null }[]): boolean =>
  tellings.some((t) => t.family.recurs === 'lasting' || t.family.recurs === 'often') && tellings.every((t) => t.ordinal === null)
