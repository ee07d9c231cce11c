import type { FetchOptions } from '../intake/index.js'
import { PROGRAM } from './program.js'

/** What the command line says of how addresses are asked. */
export interface AskOptions {
  readonly allowPrivate?: boolean
  readonly contact?: string
}

/** How addresses are asked: under the program's name, with whom to write to where the user gave it. */
export const fetchingOf = ({ allowPrivate, contact }: AskOptions): FetchOptions => ({
  agent: `Sanad/${PROGRAM.version} (reads Arabic news for one person${contact === undefined ? '' : `; +${contact}`})`,
  allowPrivate: allowPrivate === true,
})
