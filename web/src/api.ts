import type { ArticleSummary, ArticleView, TimelineView } from '../../src/views/index.js'

/** What the server answers, as plain data made by the package's views. */
async function get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  const response = await fetch(`/api/${path}?${search}`)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

export interface TimelineQuery {
  readonly entity: string
  readonly from: string
  readonly to: string
  /** The event with which the page begins; '' for the first. */
  readonly start: string
}

export const fetchTimeline = (query: TimelineQuery): Promise<TimelineView> => get('timeline', { ...query })
export const fetchArticles = (): Promise<ArticleSummary[]> => get('articles')
export const fetchArticle = (source: string): Promise<ArticleView> => get('article', { source })
export const fetchWhy = (source: string, id: string): Promise<{ text: string }> => get('why', { source, id })
