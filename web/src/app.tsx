import { ArticlePage } from './article/article-page.js'
import { Articles } from './article/articles.js'
import { hrefOf, useRoute } from './route.js'
import { TimelinePage } from './timeline/timeline-page.js'

export function App() {
  const route = useRoute()
  const here = (page: 'timeline' | 'articles') =>
    route.page === page || (page === 'articles' && route.page === 'article') ? 'page' : undefined
  return (
    <>
      <header class="top">
        <a class="brand" href={hrefOf({ page: 'timeline', event: null, entity: '', from: '', to: '' })}>
          <strong>سند</strong>
          <span>من قال ماذا، وعمّن، ومتى</span>
        </a>
        <nav aria-label="الأقسام">
          <a href={hrefOf({ page: 'timeline', event: null, entity: '', from: '', to: '' })} aria-current={here('timeline')}>
            الخط الزمني
          </a>
          <a href={hrefOf({ page: 'articles' })} aria-current={here('articles')}>
            المقالات
          </a>
        </nav>
      </header>
      <main>
        {route.page === 'timeline' && <TimelinePage route={route} />}
        {route.page === 'articles' && <Articles />}
        {route.page === 'article' && <ArticlePage key={route.source} source={route.source} start={route.start} end={route.end} />}
      </main>
    </>
  )
}
