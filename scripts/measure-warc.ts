/**
 * How a large WARC streams: `npm run measure:warc -- INPUT… [--megabytes N] [--packed] [--read]`. Writes a WARC of N MB (1024) to a temporary
 * folder from the pages of INPUT, over and over under new addresses, every tenth one in English; then a process of its own streams it and prints
 * pages, time and peak memory. With --read every page is read as well, with --packed it is a .warc.gz. The file is removed at the end.
 */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { InputError, pagesIn } from '../src/intake/index.js'
import { read } from '../src/reading/index.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '1024' },
    packed: { type: 'boolean', default: false },
    read: { type: 'boolean', default: false },
    stream: { type: 'string' },
  },
})

if (values.stream !== undefined) await stream(values.stream, values.read)
else {
  if (positionals.length === 0) {
    console.error('usage: npm run measure:warc -- INPUT… [--megabytes N] [--packed] [--read]')
    process.exit(2)
  }
  const folder = mkdtempSync(join(tmpdir(), 'sanad-warc-'))
  try {
    const file = join(folder, values.packed ? 'news.warc.gz' : 'news.warc')
    const pages = await write(file, positionals, Number(values.megabytes) * 1024 * 1024, values.packed)
    console.log(
      `${pages.toLocaleString('en')} pages in ${(statSync(file).size / 1e9).toFixed(2)} GB${values.packed ? ' packed' : ''}`,
    )
    const again = [...process.execArgv, fileURLToPath(import.meta.url), '--stream', file, ...(values.read ? ['--read'] : [])]
    spawnSync(process.execPath, again, { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function write(file: string, inputs: readonly string[], size: number, packed: boolean): Promise<number> {
  const bodies: Buffer[] = []
  for await (const page of pagesIn(inputs)) {
    if (page instanceof InputError) continue
    bodies.push(
      Buffer.from(
        `<!doctype html><html><head><meta charset="utf-8"></head><body><article>${page.content
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join('\n')}</article></body></html>`,
      ),
    )
  }
  const english = Buffer.from(
    `<html><body>${'<p>The minister said that the talks would go on for another week.</p>'.repeat(60)}</body></html>`,
  )
  const out = createWriteStream(file)
  let written = 0
  let count = 0
  for (; written < size; count++) {
    const block = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'),
      count % 10 === 9 ? english : bodies[count % bodies.length]!,
    ])
    const record = Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${count}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from('\r\n\r\n'),
    ])
    written += record.length
    if (!out.write(packed ? gzipSync(record, { level: 1 }) : record)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return count
}

async function stream(file: string, reading: boolean): Promise<void> {
  const began = performance.now()
  let [pages, others, failed] = [0, 0, 0]
  for await (const page of pagesIn([file])) {
    if (!(page instanceof InputError)) {
      pages++
      if (reading) read(page)
    } else if (page.expected) others++
    else failed++
  }
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${pages.toLocaleString('en')} Arabic pages${reading ? ' read' : ''}, ${others.toLocaleString('en')} in other languages, ${failed} failed, in ${seconds.toFixed(0)} s (${Math.round(pages / seconds)} a second); peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
}
