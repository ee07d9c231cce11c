import { describe, expect, it } from 'vitest'
import { read, told } from './told.js'

/** What the parts of one incident share, and what goes on from the lead. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'قتل ثلاثة جنود في غارة أميركية على <L سرت>',
    ['قتل kill actual | أميركية > ثلاثة جنود | @سرت', 'غارة air-strike actual | أميركية > سرت | @سرت'],
  ],
  ['وفي منطقة <L سرت>، لقي سبعة أشخاص حتفهم.', ['لقي die actual | سبعة أشخاص > | @سرت']],
  ['لقي شخص حتفه بمنطقة <L سرت>.', ['لقي die actual | شخص حتفه > | @سرت']],
  [
    'قتل <T 2020-05-09 أمس> عشرة جنود في هجوم في <L سرت>. وجرح ثلاثة آخرون.',
    [
      'قتل kill actual | > عشرة جنود | @سرت | =2020-05-09',
      'هجوم attack actual | @سرت | =2020-05-09',
      'جرح injure actual | > ثلاثة آخرون | @سرت | =2020-05-09',
    ],
  ],
  ['ولم تقصف <L تونس> <O حركة الفجر> سوى مرتين.', ['تقصف attack actual | تونس > حركة الفجر']],
  ['إلقاء القبض على ثلاثة من المهربين', ['إلقاء القبض arrest actual | > ثلاثة من المهربين']],
  ['مقتل 30 من <O حركة الفجر>', ['مقتل kill actual | > 30 من حركة الفجر']],
  ['انتقد <P سامي المهدي> موقف <L تونس>.', ['انتقد criticise actual | سامي المهدي > تونس']],
  ['رفضت <L تونس> طلب <L ليبيا>.', ['رفضت refuse actual | تونس > ليبيا']],
  ['رفع العقوبات المفروضة على <L ليبيا>', ['رفع lift-sanctions actual | > ليبيا', 'المفروضة impose-sanctions actual | > ليبيا']],
]

describe('incidents, places and whom acts are aimed at', () => {
  it.each(cases)('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('what else happened in it', () => {
  it.each([
    ['قتل ثلاثة جنود في الهجوم على القاعدة.', ['قتل', 'الهجوم']],
    ['شن خصومه عليه هجوما لاذعا.', []],
  ])('%s', (text, expected) => {
    const { text: whole, events } = read(text)
    expect(events.map((event) => whole.slice(event.trigger.start, event.trigger.end))).toEqual(expected)
  })
})
