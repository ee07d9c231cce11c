import { describe, expect, it } from 'vitest'
import { cities, countries, openLexicons, organisations, outlets, people, places, terms } from '../../src/lexicon/index.js'
import { fold } from '../../src/text/index.js'

const lexicons = openLexicons()

/** The keys of those who held a role in a country or organisation on a day, by the rows of terms. */
const holders = (role: string, where: string, day: string): readonly string[] =>
  lexicons
    .rows(terms)
    .filter((term) => term.role === role && (term.organisation === '' ? term.country : term.organisation) === where)
    .filter((term) => term.from <= day && (term.until === '' || day <= `${term.until}~`))
    .map((term) => term.person)

const named = <R extends { readonly key: string; readonly name: string; readonly variants: readonly string[] }>(
  rows: readonly R[],
  name: string,
) => rows.filter((row) => [row.name, ...row.variants].some((own) => fold(own) === fold(name))).map((row) => row.key)

describe('who held an office on a day', () => {
  it.each([
    ['president', 'US', '1995-06-01', 'bill-clinton'],
    ['president', 'US', '2015-08-01', 'barack-obama'],
    ['president', 'US', '2019-02-27', 'donald-trump'],
    ['president', 'US', '2022-02-24', 'joe-biden'],
    ['president', 'RU', '2010-01-01', 'dmitry-medvedev'],
    ['president', 'RU', '2019-04-25', 'vladimir-putin'],
    ['prime-minister', 'RU', '2010-01-01', 'vladimir-putin'],
    ['foreign-minister', 'RU', '2015-08-05', 'sergei-lavrov'],
    ['defence-minister', 'RU', '2023-07-25', 'sergei-shoigu'],
    ['president', 'EG', '2011-01-25', 'hosni-mubarak'],
    ['president', 'EG', '2012-12-01', 'mohamed-morsi'],
    ['president', 'FR', '2015-11-13', 'francois-hollande'],
    ['chancellor', 'DE', '2015-09-01', 'angela-merkel'],
    ['prime-minister', 'GB', '2003-03-20', 'tony-blair'],
    ['prime-minister', 'IL', '2014-07-08', 'benjamin-netanyahu'],
    ['king', 'SA', '2014-12-31', 'abdullah-of-saudi'],
    ['king', 'SA', '2015-08-01', 'salman-of-saudi'],
    ['foreign-minister', 'SA', '2015-08-01', 'adel-al-jubeir'],
    ['leader', 'KP', '2000-06-13', 'kim-jong-il'],
    ['leader', 'KP', '2017-09-03', 'kim-jong-un'],
    ['president', 'KR', '2018-04-27', 'moon-jae-in'],
    ['president', 'AF', '2015-07-30', 'ashraf-ghani'],
    ['leader', 'taliban', '2010-01-01', 'mullah-omar'],
    ['leader', 'taliban', '2015-08-02', 'akhtar-mansour'],
    ['prime-minister', 'MY', '2014-03-24', 'najib-razak'],
    ['president', 'TR', '2016-07-15', 'recep-tayyip-erdogan'],
    ['president', 'YE', '2015-03-26', 'abd-rabbuh-mansur-hadi'],
    ['president', 'SY', '2013-08-21', 'bashar-al-assad'],
    ['supreme-leader', 'IR', '2015-07-14', 'ali-khamenei'],
    ['secretary-general', 'un', '2003-03-20', 'kofi-annan'],
    ['secretary-general', 'un', '2015-08-01', 'ban-ki-moon'],
    ['secretary-general', 'hezbollah', '2006-07-12', 'hassan-nasrallah'],
    ['spokesperson', 'kremlin', '2015-08-01', 'dmitry-peskov'],
  ])('%s of %s on %s was %s', (role, where, day, person) => {
    expect(holders(role, where, day)).toEqual([person])
  })

  it('knows nobody before the first term of a row', () => {
    expect(holders('president', 'UA', '1985-01-01')).toEqual([])
  })
})

describe('spellings lead to one row', () => {
  it.each([
    ['الولايات المتحدة', 'US'],
    ['أميركا', 'US'],
    ['أمريكا', 'US'],
    ['جمهورية كوريا الديمقراطية الشعبية', 'KP'],
    ['كوريا الجنوبية', 'KR'],
    ['سورية', 'SY'],
    ['الاتحاد السوفييتي', 'SU'],
    ['الاتحاد السوفياتي', 'SU'],
    ['المملكة المتحدة', 'GB'],
  ])('country %s', (name, key) => expect(named(lexicons.rows(countries), name)).toEqual([key]))

  it.each([
    ['الجارديان', 'guardian'],
    ['الغارديان', 'guardian'],
    ['وكالة الصحافة الفرنسية', 'afp'],
    ['أ ف ب', 'afp'],
    ['أسوشييتد برس', 'ap'],
    ['هآرتس', 'haaretz'],
  ])('outlet %s', (name, key) => expect(named(lexicons.rows(outlets), name)).toEqual([key]))

  it.each([
    ['مجلس الأمن التابع للأمم المتحدة', 'unsc'],
    ['مجلس الأمن الدولي', 'unsc'],
    ['الناتو', 'nato'],
    ['تنظيم الدولة الإسلامية', 'isis'],
    ['البنتاجون', 'pentagon'],
  ])('organisation %s', (name, key) => expect(named(lexicons.rows(organisations), name)).toEqual([key]))

  it.each([
    ['كيم جونج أون', 'kim-jong-un'],
    ['كيم جونغ إيل', 'kim-jong-il'],
    ['الملا أختر منصور', 'akhtar-mansour'],
    ['بنيامين نتانياهو', 'benjamin-netanyahu'],
  ])('person %s', (name, key) => expect(named(lexicons.rows(people), name)).toEqual([key]))

  it.each([
    ['مضيق هرمز', 'hormuz'],
    ['ولاية هلمند', 'helmand'],
  ])('place %s', (name, key) => expect(named(lexicons.rows(places), name)).toEqual([key]))
})

describe('the tables as a whole', () => {
  it.each([
    [countries.file, lexicons.rows(countries).length, 200],
    [outlets.file, lexicons.rows(outlets).length, 400],
    [people.file, lexicons.rows(people).length, 1200],
    [terms.file, lexicons.rows(terms).length, 1300],
    [organisations.file, lexicons.rows(organisations).length, 700],
    [places.file, lexicons.rows(places).length, 800],
    [cities.file, lexicons.rows(cities).length, 15_000],
  ])('%s has %i rows, at least %i', (_, rows, least) => expect(rows).toBeGreaterThanOrEqual(least))

  it('gives no Wikidata id to two rows of a table', () => {
    for (const rows of [lexicons.rows(people), lexicons.rows(organisations), lexicons.rows(outlets), lexicons.rows(places)]) {
      const ids = rows.flatMap((row) => (row.wikidata === '' ? [] : [row.wikidata]))
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    }
  })

  it('points only at states that stand in countries', () => {
    const known = new Set(['', ...lexicons.rows(countries).map((row) => row.key)])
    for (const rows of [lexicons.rows(people), lexicons.rows(organisations), lexicons.rows(outlets), lexicons.rows(places)])
      expect(rows.filter((row) => !known.has(row.country)).map((row) => row.key)).toEqual([])
  })

  it('marks cities whose name proves little', () => {
    const city = (name: string) => lexicons.rows(cities).find((row) => row.name === name)
    expect(city('بغداد')).toMatchObject({ country: 'IQ', ambiguous: '' })
    expect(city('الخبر')).toMatchObject({ country: 'SA', ambiguous: 'yes' })
  })
})
