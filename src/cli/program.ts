import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package as it was installed: its version is part of what a reading was made by. */
export const PROGRAM: { readonly version: string; readonly description: string } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
)

/** The example coverage that ships with the package, named from the working folder as a user would. */
export const EXAMPLES = relative('', fileURLToPath(new URL('../../examples/coverage', import.meta.url)))
