import type { Reading } from '../document/index.js'
import type { World } from './world.js'

/** Whom an article credits for its text, and by what it shows: strongest first. */
export interface Credit {
  readonly name: string
  readonly basis: 'agency' | 'byline' | 'dateline' | 'outlet' | 'ending' | 'interview'
}

/** Words that credit nobody: «agencies», «follow-ups». */
const NOBODY = new Set(['وكالات', 'الوكالات', 'متابعات', 'متابعة', 'وكالات الأنباء'])

/** The agency an article credits: in the reading's own field, its byline, its dateline, its last words, or as the one its people spoke to. */
export function creditOf(reading: Reading, world: World): Credit | null {
  const { article } = reading
  if (article.agency && !NOBODY.has(article.agency.trim())) return { name: displayName(article.agency, world), basis: 'agency' }
  const [title = '', ...body] = article.text.split('\n')
  const lead = (article.title === null ? title : body.join('\n')).trimStart()
  const places: [Credit['basis'], string][] = [
    ['byline', article.byline ?? ''],
    ['dateline', lead.slice(0, 60)],
    ['outlet', article.outlet ?? ''],
    ['ending', article.text.trimEnd().slice(-30)],
  ]
  for (const [basis, text] of places)
    for (const part of text.split(/[-–—:،,/()«»"“”\n|]|\s{2,}/u)) {
      const agency = world.agencyNamed(part)
      if (agency) return { name: displayName(part, world), basis }
    }
  for (const a of reading.attributions) {
    const agency = a.chain.length > 1 ? world.agencyNamed(a.chain[0]!.text) : null
    if (agency) return { name: displayName(a.chain[0]!.text, world), basis: 'interview' }
  }
  return null
}

/** An agency's name with its abbreviation, however the credit spells it: فرانس برس (أ ف ب); the words themselves where no row knows them. */
const displayName = (credit: string, world: World): string => world.agencyNamed(credit) ?? credit.trim()
