import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a page of the site answers: a body, or more. */
export type Answering = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void)

export interface Site {
  readonly origin: string
  /** Paths in the order in which they were asked for. */
  readonly asked: { readonly path: string; readonly agent: string; readonly status: number }[]
  readonly pages: Map<string, Answering>
  close(): Promise<void>
}

/** A site on this machine. Pages can be put on it while it runs; what it has not answers 404. */
export async function site(pages: Readonly<Record<string, Answering>>): Promise<Site> {
  const known = new Map(Object.entries(pages))
  const asked: Site['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const answer = known.get(path)
    response.on('close', () => asked.push({ path, agent: request.headers['user-agent'] ?? '', status: response.statusCode }))
    if (typeof answer === 'function') answer(request, response)
    else {
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': typeOf(path) })
      response.end(answer)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    pages: known,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

const typeOf = (path: string): string =>
  path.endsWith('.txt')
    ? 'text/plain'
    : path.endsWith('.xml')
      ? 'application/xml'
      : path.endsWith('.json')
        ? 'application/json'
        : 'text/html'
