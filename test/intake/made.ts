import { deflateRawSync } from 'node:zlib'
import { utf8 } from './bytes.js'

/** A page saved with a picture beside it, as browsers save them. */
export function mail(body: Uint8Array, encoding: 'base64' | 'quoted-printable', type: string): Uint8Array {
  const bytes = Buffer.from(body)
  const sent =
    encoding === 'base64'
      ? bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
      : [...bytes]
          .map((byte) =>
            byte === 61 || byte > 126 || byte < 32
              ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
              : String.fromCharCode(byte),
          )
          .join('')
          .replace(/(?:=..|[^=]){60}/g, '$&=\r\n')
  const part = (headers: string, content: string): string => `------x\r\n${headers}\r\n\r\n${content}\r\n`
  return utf8(
    `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n${part(
      `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://wadi.example/1`,
      sent,
    )}${part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo=')}------x--\r\n`,
  )
}

/** A WARC record of a server's answer. */
export function httpRecord(address: string, body: Uint8Array, headers = '', date = '2024-03-05T10:00:00Z'): Buffer {
  const block = Buffer.concat([utf8(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), body])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([utf8(head), block, utf8('\r\n\r\n')])
}

/** A WARC: what crawlers begin it with, and the records. */
export const warc = (records: readonly Uint8Array[]): Buffer =>
  Buffer.concat([
    utf8('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n'),
    ...records,
  ])

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** A zip of the files given, names in UTF-8. */
export function zip(files: readonly (readonly [string, Uint8Array])[]): Buffer {
  const parts: Buffer[] = []
  const contents: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes)
    const named = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, named, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    contents.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, named]))
    parts.push(local)
    offset += local.length
  }
  const folder = Buffer.concat(contents)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(folder.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, folder, end])
}
