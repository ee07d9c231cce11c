import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the build of the reader's page lies. */
const WEB_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A file of the reader's page with its media type, or null where there is none. `path` begins with `/`; it cannot leave the folder. */
export function webFile(path: string): { bytes: Uint8Array<ArrayBuffer>; type: string } | null {
  const inside = normalize(path).replace(/^[/\\]+/, '')
  const type = TYPES[extname(inside)]
  if (type === undefined || inside.startsWith('..')) return null
  const file = join(WEB_FOLDER, inside)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  return { bytes: new Uint8Array(readFileSync(file)), type }
}
