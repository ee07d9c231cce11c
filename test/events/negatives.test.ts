import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** States, habits, things and figures of speech: nothing happened. */
const cases: readonly string[] = [
  'وصلت أسعار النفط إلى خمسين دولارا.',
  'يطلب الطبيب من المريض الراحة.',
  'يعد الكتاب من أفضل ما كتب.',
  'حاكم الإقليم رجل هادئ.',
  'العلاقات بين <L تونس> و<L ليبيا> قديمة.',
  'بلغ عدد السكان مليون نسمة.',
  'التواصل الاجتماعي يجمع الناس.',
  'كتب المحرر في صحيفة عين اليوم مقالا.',
  'الطقس معتدل في <L بيروت>.',
]

describe('no event', () => {
  it.each(cases)('%s', (text) => expect(told(text)).toEqual([]))
})
