import { readingSchema } from '../document/index.js'
import type { Store } from '../store/index.js'

/** What does not hold in a store any more: one line each, naming the source and the id. An empty list: every stored span matches its text. */
export async function damages(store: Store): Promise<{ spans: number; articles: number; damaged: string[] }> {
  const damaged: string[] = []
  let spans = 0
  const readings = await store.readings()
  for (const reading of readings) {
    const form = readingSchema.safeParse(reading)
    if (!form.success) {
      damaged.push(
        `${reading.source}: the stored reading has lost its form (${form.error.issues[0]?.path.join('.')}: ${form.error.issues[0]?.message})`,
      )
      continue
    }
    for (const span of await store.spans(reading.source)) {
      spans++
      const now = reading.article.text.slice(span.start, span.end)
      if (now !== span.text)
        damaged.push(
          `${span.source}#${span.id}: «${span.text}» is stored for ${span.start}–${span.end}, where the text has «${now}»`,
        )
    }
  }
  return { spans, articles: readings.length, damaged }
}
