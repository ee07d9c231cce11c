import { defaultLexicons } from '../lexicon/index.js'
import type { Store } from '../store/index.js'
import { claimView, entityView, findEntities, relationView, storyView, threadsOf } from '../views/index.js'
import { EXIT, type Output } from './output.js'
import { claimText, dossierText, relationText, storyText, threadsText } from './page-text.js'
import { coverageOf, recordOf } from './record-of.js'

/** How a page is printed: for people, shortened unless `all`; or one JSON object. */
export interface PageOptions {
  readonly format: 'text' | 'json'
  readonly all?: boolean
}

/** Prints the dossier of whoever bears a name (or has an id, a row, an item). */
export async function dossierPage(called: string, options: PageOptions, store: Store, output: Output): Promise<number> {
  const { record, readings } = await coverageOf(store)
  const id = await oneEntity(called, store, output)
  if (id === null) return EXIT.usage
  const view = entityView(record, readings, defaultLexicons(), id)!
  output.result(options.format === 'json' ? JSON.stringify(view) : dossierText(view, options.all ?? false))
  return EXIT.ok
}

/** Prints how two entities stand to each other over time. */
export async function relationPage(
  called: readonly [a: string, b: string],
  options: PageOptions,
  store: Store,
  output: Output,
): Promise<number> {
  const { record, readings } = await coverageOf(store)
  const [a, b] = [await oneEntity(called[0], store, output), await oneEntity(called[1], store, output)]
  if (a === null || b === null) return EXIT.usage
  const view = relationView(record, readings, defaultLexicons(), a, b)!
  output.result(options.format === 'json' ? JSON.stringify(view) : relationText(view, options.all ?? false))
  return EXIT.ok
}

/** Prints the page of a story. */
export async function storyPage(id: string, options: PageOptions, store: Store, output: Output): Promise<number> {
  const { record, readings } = await coverageOf(store)
  const view = storyView(record, readings, defaultLexicons(), id)
  if (view === null) return unknown(`there is no story ${id}; «sanad record» lists them`, output)
  output.result(options.format === 'json' ? JSON.stringify(view) : storyText(view, options.all ?? false))
  return EXIT.ok
}

/** Prints who claims an event, and on how many origins it rests. */
export async function claimPage(id: string, options: PageOptions, store: Store, output: Output): Promise<number> {
  const { record, readings } = await coverageOf(store)
  const view = claimView(record, readings, defaultLexicons(), id)
  if (view === null) return unknown(`there is no event ${id}; «sanad timeline» gives the ids`, output)
  output.result(options.format === 'json' ? JSON.stringify(view) : claimText(view, options.all ?? false))
  return EXIT.ok
}

/** Prints what pairs of parties have to do with each other over years. */
export async function threadsPage(options: PageOptions, store: Store, output: Output): Promise<number> {
  const threads = threadsOf(await recordOf(store))
  output.result(options.format === 'json' ? JSON.stringify(threads) : threadsText(threads, options.all ?? false))
  return EXIT.ok
}

/** The one entity that a calling means: of several bearers the one that most articles name, said on the side; null where there is none. */
async function oneEntity(called: string, store: Store, output: Output): Promise<string | null> {
  const record = await recordOf(store)
  const found = findEntities(record, called)
    .map(({ entity }) => entity)
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1))
  const [first, ...others] = found
  if (first === undefined) {
    unknown(`nobody and nothing is called «${called}» here; give a name, a row (people:key) or an id (e12)`, output)
    return null
  }
  if (others.length > 0)
    output.note(
      `sanad: «${called}» may also mean ${others
        .slice(0, 5)
        .map((e) => `${e.id} ${e.name}`)
        .join(', ')}; this is ${first.id} ${first.name}`,
    )
  return first.id
}

function unknown(message: string, output: Output): number {
  output.note(`sanad: ${message}`)
  return EXIT.usage
}
