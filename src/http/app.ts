import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { type CoverageRecord, dayRange, type Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import {
  articleSummaries,
  articleView,
  claimView,
  entityView,
  explain,
  findEntities,
  relationView,
  storyView,
  timeline,
} from '../views/index.js'
import { webFile } from './web-files.js'

/** What the page is served from: asked for at every request, so that what was added meanwhile is seen. */
export type Source = () => Promise<{ record: CoverageRecord; readings: readonly Reading[] }>

/** Names under which this machine may be called. Another name is another site that has pointed its own name at this machine. */
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The page needs its own files and the API, nothing else: what hostile news might smuggle into it can neither run nor send anything. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/** The reader's page and the data behind it, as an app from Request to Response; it listens nowhere by itself. */
export function appOf(source: Source, lexicons: Lexicons): Hono {
  const app = new Hono()
  app.use(secureHeaders({ contentSecurityPolicy: POLICY, xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }))
  app.use(async (c, next) => {
    if (!LOCAL_NAMES.has(new URL(c.req.url).hostname))
      throw new HTTPException(403, { message: 'this server answers to 127.0.0.1 only' })
    await next()
  })

  app.get('/api/timeline', async (c) => {
    const { record, readings } = await source()
    return c.json(
      timeline(record, readings, lexicons, {
        entity: c.req.query('entity'),
        from: time(c.req.query('from')),
        to: time(c.req.query('to')),
        limit: limit(c.req.query('limit')),
        start: c.req.query('start'),
      }),
    )
  })
  app.get('/api/record', async (c) => c.json((await source()).record))
  app.get('/api/articles', async (c) => c.json(articleSummaries((await source()).readings, lexicons)))
  app.get('/api/article', async (c) => c.json(articleView(await reading(c.req.query('source')), lexicons)))
  app.get('/api/entity', async (c) => {
    const { record, readings } = await source()
    return c.json(entityView(record, readings, lexicons, entity(record, c.req.query('name')))!)
  })
  app.get('/api/relation', async (c) => {
    const { record, readings } = await source()
    const [a, b] = [entity(record, c.req.query('a')), entity(record, c.req.query('b'))]
    return c.json(relationView(record, readings, lexicons, a, b)!)
  })
  app.get('/api/story', async (c) => {
    const { record, readings } = await source()
    return c.json(found(storyView(record, readings, lexicons, c.req.query('id') ?? ''), `no story «${c.req.query('id') ?? ''}»`))
  })
  app.get('/api/claim', async (c) => {
    const { record, readings } = await source()
    return c.json(found(claimView(record, readings, lexicons, c.req.query('id') ?? ''), `no event «${c.req.query('id') ?? ''}»`))
  })
  app.get('/api/why', async (c) => {
    const id = c.req.query('id') ?? ''
    const text = explain(await reading(c.req.query('source')), id, lexicons)
    if (text === null) throw new HTTPException(404, { message: `the article has nothing with the id «${id}»` })
    return c.json({ text })
  })
  app.get('*', (c) => {
    const path = new URL(c.req.url).pathname
    const file = webFile(path === '/' ? '/index.html' : decodeURIComponent(path))
    if (file === null) throw new HTTPException(404, { message: `there is no ${path} here` })
    return c.body(file.bytes, 200, { 'content-type': file.type })
  })
  app.onError((error, c) =>
    error instanceof HTTPException ? c.text(error.message, error.status) : c.text(`sanad failed: ${error.message}`, 500),
  )
  return app

  async function reading(name: string | undefined): Promise<Reading> {
    const found = (await source()).readings.find((r) => r.source === name)
    if (!found) throw new HTTPException(404, { message: `the record has no article «${name ?? ''}»` })
    return found
  }
}

function found<T>(view: T | null, missing: string): T {
  if (view === null) throw new HTTPException(404, { message: `the record has ${missing}` })
  return view
}

/** The id of the entity that a calling means; of several bearers of a name the one that most articles name. */
function entity(record: CoverageRecord, called: string | undefined): string {
  const bearers = findEntities(record, called ?? '').map((f) => f.entity)
  const [first] = bearers.sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1))
  return found(first ?? null, `nobody and nothing called «${called ?? ''}»`).id
}

/** Events of the timeline in one answer, where nobody says how many. */
const PAGE = 50

function limit(value = String(PAGE)): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1)
    throw new HTTPException(400, { message: `«${value}» is no number of events: give 1 or more` })
  return number
}

function time(value: string | undefined): string | undefined {
  if (value !== undefined && value !== '' && dayRange(value) === null)
    throw new HTTPException(400, { message: `«${value}» is no time in EDTF: give 2023, 2023-09 or 2023-09-05` })
  return value === '' ? undefined : value
}
