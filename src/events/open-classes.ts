import { byWord } from '../document/index.js'
import type { Lexicons, StatusCueRow, TriggerRow } from '../lexicon/index.js'
import * as tables from '../lexicon/index.js'
import type { EventKnowledge, Frame, Trigger } from './knowledge.js'

const NONE: ReadonlySet<string> = new Set()
/** What the verbs of a class do is told by who does it. */
const DOER: ReadonlySet<string> = new Set(['doer'])

const trigger = (
  table: string,
  lemma: string,
  type: TriggerRow['type'],
  what: string,
  frame: Frame,
  needs: ReadonlySet<string>,
): Trigger => ({
  row: {
    lemma,
    forms: [],
    with: [],
    without: [],
    type,
    what,
    frame: frame.key,
    needs: [...needs],
    example: '',
    source: 'own',
    reason: '',
    line: 0,
    reference: lemma,
  },
  table,
  forms: NONE,
  with: NONE,
  without: NONE,
  needs,
  frame,
})

/** What verbs tell that no row of `triggers` names, or that are used otherwise than its rows say. */
export function openClasses(
  lexicons: Lexicons,
  keysOf: (lemma: string) => readonly string[],
  frames: ReadonlyMap<string, Frame>,
  known: ReadonlyMap<string, readonly Trigger[]>,
  cues: ReadonlyMap<string, readonly StatusCueRow[]>,
): Pick<EventKnowledge, 'classed' | 'doing' | 'mayDo'> {
  const pasts = new Map(lexicons.rows(tables.verbs).map((row) => [row.key, row]))
  const classed = new Map<string, Trigger>()
  const still = new Set<string>()
  // What is said, and what only bears on another act, is no act by itself unless a row of its own makes it one.
  const words = new Set<string>([...lexicons.rows(tables.cues).map((row) => row.lemma), ...cues.keys()])
  for (const row of lexicons.rows(tables.verbClasses)) {
    const frame = frames.get(row.frame)
    if (row.tells === 'event' && (row.type === '' || !frame))
      throw new Error(`events/verb-classes.tsv:${row.line}: a class that tells events has a type and a frame`)
    for (const lemma of row.verbs)
      for (const key of keysOf(lemma))
        if (row.tells === 'nothing') still.add(key)
        else if (row.type !== '' && frame) classed.set(key, trigger('verbClasses', row.class, row.type, row.class, frame, DOER))
  }
  const doings = new Map<string, Trigger | null>()
  const doing = (lemma: string): Trigger | null => {
    const verb = pasts.get(lemma)
    if (verb === undefined || still.has(lemma)) return null
    const rows = known.get(lemma) ?? []
    // What a verb tells with any object says what its masdar tells; what it tells with some says nothing of the others.
    const usual = rows.find((row) => row.with.size === 0)
    if (usual) return usual
    if (words.has(lemma)) return null
    const own = classed.get(lemma)
    if (own) return { ...own, needs: NONE }
    const frame = frames.get(verb.transitive === 'yes' ? 'affect' : 'own')
    return frame ? trigger('verbs', lemma, 'OTHER', verb.past, frame, NONE) : null
  }
  const told = (lemma: string): Trigger | null => {
    const found = doings.get(lemma)
    if (found !== undefined) return found
    const made = doing(lemma)
    doings.set(lemma, made)
    return made
  }
  return {
    classed,
    doing: told,
    mayDo: byWord((token) => token.readings.some((r) => (r.form === 'masdar' ? told(r.lemma) !== null : classed.has(r.lemma)))),
  }
}
