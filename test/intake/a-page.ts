import type { Page } from '../../src/document/index.js'
import { InputError, pagesOf } from '../../src/intake/index.js'
import { all } from './bytes.js'

/** One article, in whatever a test packs it. */
export const TITLE = 'افتتاح جسر الميناء في الربيع'
export const TEXT = 'قال وزير النقل إن الجسر الجديد سيفتح أمام السيارات في الربيع، وإن العمل فيه انتهى قبل موعده بشهرين.'
export const HTML = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${TEXT}</p></body></html>`

/** All that is found in an input: pages, and errors where it has them. */
export const read = (source: string, bytes: Uint8Array) => all(pagesOf(source, bytes))

/** The pages of an input that has no errors; throws the first one. */
export const pages = async (source: string, bytes: Uint8Array): Promise<Page[]> =>
  (await read(source, bytes)).map((found) => {
    if (found instanceof InputError) throw found
    return found
  })

/** The errors of an input. */
export const errors = async (source: string, bytes: Uint8Array): Promise<InputError[]> =>
  (await read(source, bytes)).filter((found) => found instanceof InputError)
