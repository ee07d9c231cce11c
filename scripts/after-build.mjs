/** What tsc leaves to do: the published JSON Schemas and the command's executable bit. */
import { chmodSync, writeFileSync } from 'node:fs'
import { jsonSchema } from '../dist/document/index.js'

const dist = new URL('../dist/', import.meta.url)
for (const [name, make] of Object.entries(jsonSchema))
  writeFileSync(new URL(`${name}.schema.json`, dist), `${JSON.stringify(make(), null, 2)}\n`)
chmodSync(new URL('cli/main.js', dist), 0o755)
