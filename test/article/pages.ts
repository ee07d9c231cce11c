import type { Page } from '../../src/document/index.js'

export const TITLE = 'افتتاح الجسر الجديد فوق الوادي بعد عامين من العمل'
export const PARAGRAPHS = [
  'أعلنت وزارة النقل أمس افتتاح الجسر الجديد فوق الوادي، في حفل حضره وزير النقل فاضل الحمداني وسفراء ثلاث دول شاركت شركاتها في البناء.',
  'وقال الحمداني إن الجسر «سيختصر الطريق إلى الميناء بنصف ساعة»، وأضاف أن العمل فيه انتهى قبل موعده بشهرين على رغم الأمطار.',
  'ونفى مدير المشروع ما تردد عن تصدّع إحدى الدعامات، ووصف الصور المتداولة بأنها قديمة ولا صلة لها بالجسر.',
  'ومن المقرر أن يبدأ العمل في الطريق الموازي في الربيع المقبل، بحسب بيان للوزارة.',
]
export const ARTICLE = [TITLE, ...PARAGRAPHS].join('\n')

export const text = (content: string): Page => ({ source: 'a.txt', format: 'text', content, charset: 'utf-8' })
export const html = (content: string): Page => ({ source: 'a.html', format: 'html', content, charset: 'utf-8' })

const paragraphs = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')
const breaks = PARAGRAPHS.join('<br><br>\n')
const teasers =
  '<li><a href="/1">أسعار الخضار تتراجع في الأسواق</a></li><li><a href="/2">مهرجان التمور يفتح أبوابه غداً</a></li><li><a href="/3">فريق المدينة يفوز بكأس الوادي</a></li>'
const talk =
  '<p>قارئ: تأخر هذا الجسر كثيراً، ونرجو أن تكون صيانته أفضل من صيانة الجسر القديم الذي أُغلق قبل ثلاث سنوات.</p><p>منى: مبروك لأهل الوادي، كان الطريق القديم خطراً في الشتاء.</p>'
const head = (more = '') => `<head><meta charset="utf-8"><title>${TITLE} - صدى الوادي</title>${more}</head>`

/** Structures of real sites, by what they are built with; each holds the article of this file and nothing else that belongs to it. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'blog theme': `<!DOCTYPE html><html>${head(`<meta property="og:title" content="${TITLE}">`)}<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul></nav></header>
    <article class="post"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="author">هدى العمري</span><time datetime="2024-03-05T10:00:00+02:00">5 مارس 2024</time></div>
    <div class="entry-content">${paragraphs}<div class="sharedaddy"><a href="#">فيسبوك</a></div></div></article>
    <div class="related-posts"><h3>مقالات ذات صلة</h3><ul>${teasers}</ul></div><div id="comments"><h3>تعليقان</h3>${talk}</div><aside>${teasers}</aside><footer>جميع الحقوق محفوظة © صدى الوادي</footer></body></html>`,
  'div soup without class names': `<html>${head()}<body><div><div><a href="/">الرئيسية</a> <a href="/s">سياسة</a></div><div><div><h2>${TITLE}</h2><div>${paragraphs}</div></div><div><div>اقرأ أيضاً</div><ul>${teasers}</ul></div></div><div>جميع الحقوق محفوظة © صدى الوادي</div></div></body></html>`,
  'tables and line breaks': `<HTML>${head()}<BODY><TABLE><TR><TD><A HREF=/>الرئيسية</A> | <A HREF=/s>سياسة</A></TD></TR><TR><TD><FONT SIZE=5><B>${TITLE}</B></FONT><BR>${breaks}<BR></TD><TD><B>أهم الأخبار</B><BR><A HREF=/1>أسعار الخضار تتراجع في الأسواق</A><BR><A HREF=/2>مهرجان التمور يفتح أبوابه غداً</A></TD></TR></TABLE></BODY></HTML>`,
  'one form around everything': `<html>${head()}<body><form id="aspnetForm"><div id="header"><ul class="menu"><li><a href="#">الرئيسية</a></li></ul></div><div id="ctl00_main"><h1><span id="lblTitle">${TITLE}</span></h1><span class="news-date">الثلاثاء 5/3/2024</span><div id="ctl00_ArticleBody">${breaks}</div></div><div id="divComments"><h4>أضف تعليقك</h4>${talk}</div></form></body></html>`,
  'content system with field wrappers': `<html>${head()}<body class="node-type-article sidebar-first"><div id="page"><h1 id="page-title">${TITLE}</h1><div class="submitted">نشر في 2024/03/05</div><div class="node"><div class="field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">${paragraphs}</div></div></div><ul class="links"><li><a href="#">إضافة تعليق جديد</a></li></ul></div><div class="region-sidebar-first"><div class="widget"><h3>الأكثر قراءة</h3><ul>${teasers}</ul></div></div></div></body></html>`,
  'scripts, styles and hidden text in between': `<html>${head('<style>p{}</style>')}<body><article><h1>${TITLE}</h1><script>var نص = "ليس من الخبر";</script>${paragraphs.replace('</p>\n', '</p>\n<style>.x{}</style><div style="display:none">نص مخفي لا يراه القارئ أبداً في هذه الصفحة.</div><!-- تعليق -->')}<noscript>فعّل جافاسكربت</noscript></article></body></html>`,
  'markup that never closes': `<html>${head()}<body><div><a name="top"><div><h1>${TITLE}</h1><div>${PARAGRAPHS.map((p) => `<p>${p}`).join('\n')}</div><div><ul>${teasers.replaceAll('</li>', '')}</ul>`,
  'more comments than article': `<html>${head()}<body><div class="story"><h1>${TITLE}</h1>${paragraphs}</div><section class="comments">${talk.repeat(6)}</section></body></html>`,
}
