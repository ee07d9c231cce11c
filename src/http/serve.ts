import { createServer } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'

/** The port tried first when none is asked for. */
const USUAL_PORT = 8720
const HOST = '127.0.0.1'

/**
 * Serves an app on 127.0.0.1. Without `port` the usual one, or a free one where that is taken; with it that one and no other.
 * Resolves when it listens; throws the system's error (EADDRINUSE) where the port asked for is taken.
 */
export async function serve(app: Hono, port?: number): Promise<{ address: string; close(): Promise<void> }> {
  const chosen = port ?? ((await isFree(USUAL_PORT)) ? USUAL_PORT : 0)
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: HOST, port: chosen }, (info) =>
      resolve({ address: `http://${HOST}:${info.port}/`, close: () => new Promise((done) => server.close(() => done())) }),
    )
    server.on('error', reject)
  })
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })
}
