import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ArticleAnnotation, ArticleView } from '../../../src/views/index.js'
import { fetchArticle, fetchWhy } from '../api.js'
import { useData } from '../ui/use-data.js'
import { Waiting } from '../ui/waiting.js'
import { focusOn, LAYERS, type Layer, offsetAt, type Paragraph, paint } from './highlights.js'

const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  name: 'الأسماء',
  time: 'الأزمنة',
  cue: 'أفعال القول',
  content: 'المنقول',
  event: 'الأحداث',
}

/** An article with its layers marked in place; a click on a word, or on an entry of the list, tells what was read there and why. */
export function ArticlePage({ source, start, end }: { source: string; start: number | null; end: number | null }) {
  const article = useData(source, () => fetchArticle(source))
  if (article.state !== 'ready') return <Waiting of={article} />
  return <Article view={article.data} start={start} end={end} />
}

function Article({ view, start, end }: { view: ArticleView; start: number | null; end: number | null }) {
  const body = useRef<HTMLDivElement>(null)
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[]>([])
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set(LAYERS))
  const [picked, setPicked] = useState<readonly ArticleAnnotation[]>([])

  useLayoutEffect(() => {
    const found = [...body.current!.querySelectorAll<HTMLElement>('[data-start]')].map((element) => {
      const node = element.firstChild as Text
      const from = Number(element.dataset.start)
      return { start: from, end: from + node.length, node }
    })
    setParagraphs(found)
  }, [view])
  useEffect(() => paint(paragraphs, view.annotations, shown), [paragraphs, view, shown])
  useEffect(() => {
    if (start !== null && end !== null) {
      focusOn(paragraphs, start, end)
      setPicked(at(view, start))
    }
    return () => void CSS.highlights.delete('target')
  }, [paragraphs, view, start, end])

  const toggle = (layer: Layer): void => {
    const next = new Set(shown)
    if (!next.delete(layer)) next.add(layer)
    setShown(next)
  }
  const onClick = (event: MouseEvent): void => {
    const offset = offsetAt(paragraphs, event.clientX, event.clientY)
    if (offset !== null) setPicked(at(view, offset).filter((a) => shown.has(a.layer)))
  }
  const jump = (annotation: ArticleAnnotation): void => {
    focusOn(paragraphs, annotation.start, annotation.end)
    setPicked([annotation])
  }

  return (
    <div class="reading">
      <article>
        <header>
          <p class="who">{[view.outlet, view.byline, view.publishedLabel].filter(Boolean).join(' · ')}</p>
        </header>
        {/* The text can also be read through the list beside it; the click is a shortcut for the mouse. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list is the way of the keyboard */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the list is the way of the keyboard */}
        <div ref={body} class="text" onClick={onClick}>
          {view.paragraphs.map((p) =>
            p.kind === 'title' ? (
              <h1 key={p.start} data-start={p.start}>
                {p.text}
              </h1>
            ) : p.kind === 'heading' ? (
              <h2 key={p.start} data-start={p.start}>
                {p.text}
              </h2>
            ) : (
              <p key={p.start} data-start={p.start}>
                {p.text}
              </p>
            ),
          )}
        </div>
        {view.removed.length > 0 && (
          <details class="removed">
            <summary>ما تُرك من الصفحة ({view.removed.length})</summary>
            <ul>
              {view.removed.map((r) => (
                <li key={`${r.start}${r.text}`}>
                  <span class="badge">{r.reason}</span> {r.text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </article>
      <aside>
        <fieldset class="layers">
          <legend>الطبقات</legend>
          {LAYERS.map((layer) => (
            <label key={layer} class={`layer-${layer}`}>
              <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} />
              {LAYER_NAMES[layer]} ({view.annotations.filter((a) => a.layer === layer).length})
            </label>
          ))}
        </fieldset>
        <Picked source={view.source} annotations={picked} />
        {(['event', 'content', 'name', 'time'] as const).map((layer) => (
          <details key={layer} class="list">
            <summary>{LAYER_NAMES[layer]}</summary>
            <ul>
              {view.annotations
                .filter((a) => a.layer === layer)
                .map((a) => (
                  <li key={`${a.id}${a.start}`}>
                    <button type="button" onClick={() => jump(a)}>
                      {a.label}
                    </button>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </aside>
    </div>
  )
}

/** What was read at the picked words, each with the rule, row and words behind it. */
function Picked({ source, annotations }: { source: string; annotations: readonly ArticleAnnotation[] }) {
  if (annotations.length === 0) return <p class="hint">انقر كلمة معلّمة لترى ما قُرئ منها ولماذا.</p>
  return (
    <section class="picked" aria-live="polite">
      {annotations.map((a) => (
        <div key={`${a.id}${a.start}`} class={`layer-${a.layer}`}>
          <strong>{a.label}</strong>
          {a.detail && <p>{a.detail}</p>}
          <Why source={source} id={a.id} />
        </div>
      ))}
    </section>
  )
}

function Why({ source, id }: { source: string; id: string }) {
  const [open, setOpen] = useState(false)
  const why = useData(open ? `${source}#${id}` : '', () => (open ? fetchWhy(source, id) : Promise.resolve({ text: '' })))
  return (
    <details onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}>
      <summary>لماذا؟</summary>
      {why.state === 'ready' ? <pre dir="auto">{why.data.text}</pre> : <Waiting of={why} />}
    </details>
  )
}

/** The annotations under an offset, the shortest first: the most particular thing that was read there. */
const at = (view: ArticleView, offset: number): ArticleAnnotation[] =>
  view.annotations.filter((a) => a.start <= offset && offset < a.end).sort((a, b) => a.end - a.start - (b.end - b.start))
