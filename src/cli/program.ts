import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The package as it was installed: its version is part of what a reading was made by. */
export const PROGRAM: { readonly version: string; readonly description: string } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
)

/** The example coverage that ships with the package. */
export const EXAMPLES = fileURLToPath(new URL('../../examples/coverage/', import.meta.url))
