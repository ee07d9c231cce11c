import { describe, expect, test } from 'vitest'
import { type PassageTongue, passageTongue, tongueOf } from '../../src/text/index.js'

const CASES: readonly (readonly [string, PassageTongue | null])[] = [
  ['قالت وزيرة النقل إن الجسر الجديد سيفتح أمام السيارات في الربيع.', 'ar'],
  ['قالت له أمه: يا بني، هم به أعلم، وكرد الفعل كان هذا تا بعد ذلك.', 'ar'],
  ['قال الشاهد: «مش عارف إيه اللي حصل»، وأضاف أن الشرطة وصلت إلى المكان بعد ساعة.', 'ar'],
  ['وزیر راه گفت که پل جدید در بهار باز می‌شود و کار آن دو ماه زودتر از موعد به پایان رسیده است.', 'fa'],
  ['هر کس حق دارد که در شهر خود آزادانه کار کند و همه باید این را بدانند.', 'fa'],
  ['وزیر نے کہا ہے کہ نیا پل بہار میں گاڑیوں کے لیے کھول دیا جائے گا۔', 'ur'],
  ['وزير وويل چې نوی پل به په پسرلي کې د موټرو لپاره پرانيستل شي.', 'ps'],
  ['وەزیر گوتی پردە نوێیەکە لە بەهاردا بۆ ئۆتۆمبێلەکان دەکرێتەوە.', 'ckb'],
  ['مىنىستىر يېڭى كۆۋرۈكنىڭ ئەتىيازدا ماشىنىلار ئۈچۈن ئېچىلىدىغانلىقىنى ئېيتتى.', 'ug'],
  ['احنا مش عايزين كده، ليه محدش قال لنا دلوقتي إيه اللي بيحصل؟', 'dialect'],
  ['شو بدي قلك، هلق ما في شي منيح وكلشي غالي كتير هون.', 'dialect'],
  ['واش كاين شي جديد؟ دابا بزاف ديال الناس باش يخدمو.', 'dialect'],
  ['The minister said that the bridge would open in spring.', 'other script'],
  ['نص قصير', null],
  ['2024', null],
  ['', null],
]

describe('the language of a paragraph', () => {
  test.each(CASES)('%s', (text, expected) => expect(passageTongue(text)).toBe(expected))
})

test('a page of Arabic typed on a Persian keyboard is Arabic', () => {
  const text = 'قالت وزيرة النقل في المؤتمر إن الجسر الجديد سيفتح أمام السيارات في الربيع بعد تأخير.'
  expect(tongueOf(text.replace(/ي/g, 'ی').replace(/ك/g, 'ک')).tongue).toBe('ar')
})
