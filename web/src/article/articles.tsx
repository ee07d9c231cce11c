import { fetchArticles } from '../api.js'
import { hrefOf } from '../route.js'
import { useData } from '../ui/use-data.js'
import { Waiting } from '../ui/waiting.js'

/** Every article of the record. */
export function Articles() {
  const articles = useData('articles', fetchArticles)
  if (articles.state !== 'ready') return <Waiting of={articles} />
  return (
    <ul class="articles">
      {articles.data.map((article) => (
        <li key={article.source}>
          <a href={hrefOf({ page: 'article', source: article.source, start: null, end: null })}>{article.title}</a>
          <span class="who">
            {[article.outlet, article.publishedLabel].filter(Boolean).join(' · ')} · {article.events} حدثًا ·{' '}
            {article.attributions} إسنادًا
          </span>
        </li>
      ))}
    </ul>
  )
}
