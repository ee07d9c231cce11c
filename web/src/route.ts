import { useEffect, useState } from 'preact/hooks'

/** Where the reader is; it stands in the address after `#`, so that every view can be linked to. */
export type Route =
  | {
      readonly page: 'timeline'
      readonly event: string | null
      readonly entity: string
      readonly from: string
      readonly to: string
    }
  | { readonly page: 'articles' }
  | { readonly page: 'article'; readonly source: string; readonly start: number | null; readonly end: number | null }

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const query = new URLSearchParams(search)
  if (path === 'articles') return { page: 'articles' }
  if (path === 'article') {
    const at = (name: string): number | null => (query.has(name) ? Number(query.get(name)) : null)
    return { page: 'article', source: query.get('source') ?? '', start: at('start'), end: at('end') }
  }
  return {
    page: 'timeline',
    event: query.get('event'),
    entity: query.get('entity') ?? '',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
  }
}

export function hrefOf(route: Route): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(route))
    if (name !== 'page' && value !== null && value !== '') query.set(name, String(value))
  const search = query.toString()
  return `#/${route.page}${search === '' ? '' : `?${search}`}`
}

export const goTo = (route: Route): void => {
  location.hash = hrefOf(route)
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  useEffect(() => {
    const onChange = (): void => setRoute(parseRoute(location.hash))
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return route
}
