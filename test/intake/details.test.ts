import { describe, expect, it } from 'vitest'
import { InputError, pagesOf } from '../../src/intake/index.js'
import { all, utf8 } from './bytes.js'

const TEXT = 'قال الوزير إن الجسر الجديد في المدينة سيفتح أمام السيارات يوم الأحد بعد أن انتهى العمل فيه كله.'
const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'الساحل',
  items: [{ id: '1', content_text: TEXT, date_published: '2023-09-05T10:00:00Z', date_modified: '2023-09-05T12:00:00Z' }],
}
const SCHEMA = {
  headline: 'فتح الجسر',
  alternativeHeadline: 'العمل دام سنتين',
  articleSection: ['محليات'],
  articleBody: TEXT,
  dateModified: '2023-09-06',
}

describe('what a record says of its article beside source and day', () => {
  it.each([
    [
      'RSS',
      'a.xml',
      `<rss><channel><item><title>فتح الجسر</title><category>محليات</category><category>جسور</category><media:content url="x"><media:description>الجسر أمس</media:description></media:content><description>${TEXT}</description></item></channel></rss>`,
      { section: 'محليات', captions: ['الجسر أمس'] },
    ],
    [
      'Atom',
      'a.xml',
      `<feed><entry><title>فتح الجسر</title><category term="x" label="محليات"/><published>2023-09-05T10:00:00Z</published><updated>2023-09-06T08:00:00+03:00</updated><content>${TEXT}</content></entry></feed>`,
      { section: 'محليات', updated: '2023-09-06T08:00:00+03:00' },
    ],
    [
      'an entry that was not changed',
      'a.xml',
      `<feed><entry><published>2023-09-05T10:00:00Z</published><updated>2023-09-05T10:00:00Z</updated><content>${TEXT}</content></entry></feed>`,
      { published: '2023-09-05', updated: undefined },
    ],
    ['JSON Feed', 'a.json', JSON.stringify(JSON_FEED), { published: '2023-09-05', updated: '2023-09-05T12:00:00Z' }],
    ['schema.org', 'a.json', JSON.stringify(SCHEMA), { subtitle: 'العمل دام سنتين', section: 'محليات', published: '2023-09-06' }],
    [
      'a table',
      'a.csv',
      `العنوان,النص,القسم,العنوان الفرعي\nفتح الجسر,${TEXT},محليات,العمل دام سنتين`,
      { section: 'محليات', subtitle: 'العمل دام سنتين' },
    ],
    [
      'NITF',
      'a.xml',
      `<nitf><head><pubdata position.section="محليات"/></head><body><hl1>فتح الجسر</hl1><hl2>العمل دام سنتين</hl2><body.content><p>${TEXT}</p><media><media-caption><p>الجسر أمس</p></media-caption></media></body.content></body></nitf>`,
      { subtitle: 'العمل دام سنتين', section: 'محليات', captions: ['الجسر أمس'] },
    ],
    [
      'NewsML-G2',
      'a.xml',
      `<newsMessage><newsItem><contentMeta><contentCreated>2023-09-05T10:00:00Z</contentCreated><contentModified>2023-09-06T12:00:00Z</contentModified><by>سليم النجار</by><headline>فتح الجسر</headline></contentMeta><inlineXML><html><p>${TEXT}</p></html></inlineXML></newsItem></newsMessage>`,
      { title: 'فتح الجسر', byline: 'سليم النجار', published: '2023-09-05', updated: '2023-09-06T12:00:00Z' },
    ],
    ['front matter', 'a.md', `---\ntitle: فتح الجسر\nsection: محليات\n---\n${TEXT}`, { section: 'محليات' }],
  ])('%s', async (_, source, content, said) => {
    const [page] = await all(pagesOf(source, utf8(content)))
    expect(page instanceof InputError ? page : { updated: undefined, ...page?.facts }).toMatchObject(said)
  })
})
