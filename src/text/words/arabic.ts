import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const arabic: Words = {
  skipToContent: "انتقل إلى المحتوى",
  frontPage: "الصفحة الأولى",
  sections: "الأقسام",
  aboutUs: "عن الصحيفة",
  rssFeed: "خلاصة RSS",
  breadcrumbs: "أنت هنا",
  preview: "معاينة: تظهر المسودات والمقالات المجدولة. هذا الموقع غير منشور.",

  by: "بقلم",
  updated: "آخر تحديث",
  kinds: {
    analysis: "تحليل",
    opinion: "رأي",
    explainer: "شرح",
    review: "نقد",
    interview: "مقابلة",
    live: "مباشر",
  },
  sponsoredBy: (sponsor) => `محتوى برعاية ${sponsor}`,
  draft: "مسودة",
  scheduledFor: (moment) => `موعد النشر ${moment}`,
  sources: "المصادر",
  story: "القصة حتى الآن",
  related: "مواضيع ذات صلة",
  pictureBy: (credit) => `الصورة: ${credit}`,

  backToText: "العودة إلى النص",
  factBox: "حقائق",
  footnotes: "الحواشي",
  note: "ملاحظة",
  table: "جدول",

  tags: "المواضيع",
  authors: "الكتّاب",
  archive: "الأرشيف",
  archiveOf: (year) => `أرشيف ${year}`,
  corrections: "تصويبات",
  notFound: "الصفحة غير موجودة",

  articleCount: pluralOf("ar", {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "# مقالات",
    many: "# مقالًا",
    other: "# مقال",
  }),
  noArticles: "لا توجد مقالات هنا بعد.",
  noTags: "لا توجد مواضيع بعد.",
  noAuthors: "لا يوجد كتّاب بعد.",
  noCorrections: "لم يستدعِ شيء التصويب حتى الآن.",
  pages: "مقالات أخرى",
  newer: "الأحدث",
  older: "الأقدم",
  newest: "أحدث المقالات",

  notFoundText: "لا توجد صفحة على هذا العنوان. ربما نُقلت، أو ربما في العنوان خطأ.",
  waysOn: "إلى أين من هنا",
  moved: "انتقلت هذه الصفحة",
};
