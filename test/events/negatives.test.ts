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
  'يمثل الجفاف تهديدا لأمن البلاد.',
  'تستعد الوحدات للتعامل مع التهديدات المحتملة.',
  'هذه الأمراض تهدد صحة الأطفال.',
  'كانت عين الحارس على الباب.',
  'تلك عادة عفا عليها الزمن.',
  'تلا المسلمون سيرة النبي صلى الله عليه وسلم.',
  // Who holds a place, rules and ranks named after fighting, those who bear no arms.
  'هذه هي المدينة التي يسيطر عليها المتمردون.',
  'شرح الضابط قواعد الاشتباك.',
  'هذا رئيس أركان الحرب العامة.',
  // What is known is only asked after, a standing state.
  'لم يحدد البيان تاريخ الوفاة.',
  'تحدث الوزير عن العقوبات الدولية.',
  // What only says of which kind a body, rule or thing is; forward; one who shares an opinion; who changes his tune.
  'قال رئيس لجنة التحقيق إن الطقس جميل.',
  'رجال الإطفاء في إجازة.',
  'قانون التظاهر قديم.',
  'المضي قدما في المشروع ضروري.',
  'يتفق معه جاره في الرأي.',
  'يغير الممثل لهجته.',
  'الصمت أمر غير مقبول.',
  'استشهد الكاتب ببيت قديم.',
  'استشهد بالمادة الثانية.',
  'تم تحقيق تقدم كبير.',
  // A form of «استقل» is none of «استقال»; what stands around us is handed over by nobody.
  'كانت المرأة تستقل سيارة.',
  'جمعنا الأقوال من الناس حولنا.',
  // How a source came to be quoted.
  'قال مسؤول طلب عدم كشف اسمه إن الطقس جميل.',
  'امتنعت الوزارة عن التعليق.',
]

describe('no event', () => {
  it.each(cases)('%s', (text) => expect(told(text)).toEqual([]))
})
