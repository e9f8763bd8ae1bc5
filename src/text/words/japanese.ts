import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const japanese: Words = {
  skipToContent: "本文へ移動",
  frontPage: "一面",
  sections: "欄",
  aboutUs: "この新聞について",
  rssFeed: "RSSフィード",
  breadcrumbs: "現在位置",
  preview: "プレビュー：下書きと公開予定の記事も表示しています。このサイトは公開されていません。",

  by: "文",
  updated: "更新",
  kinds: {
    analysis: "分析",
    opinion: "オピニオン",
    explainer: "解説",
    review: "批評",
    interview: "インタビュー",
    live: "速報",
  },
  sponsoredBy: (sponsor) => `提供：${sponsor}`,
  draft: "下書き",
  scheduledFor: (moment) => `${moment} 公開予定`,
  sources: "出典",
  story: "これまでの経緯",
  related: "関連記事",
  pictureBy: (credit) => `画像：${credit}`,

  backToText: "本文に戻る",
  factBox: "データで見る",
  footnotes: "脚注",
  note: "注記",
  table: "表",

  tags: "テーマ",
  authors: "筆者",
  archive: "過去の記事",
  archiveOf: (year) => `${year}年の記事`,
  corrections: "訂正",
  notFound: "ページが見つかりません",

  articleCount: pluralOf("ja", { other: "#件の記事" }),
  noArticles: "まだ記事がありません。",
  noTags: "まだテーマがありません。",
  noAuthors: "まだ筆者がいません。",
  noCorrections: "これまでに訂正した記事はありません。",
  pages: "ほかの記事",
  newer: "新しい記事",
  older: "古い記事",
  newest: "最新の記事",

  notFoundText: "このアドレスにページはありません。移動したか、アドレスに誤りがあるかもしれません。",
  waysOn: "次に見るページ",
  moved: "このページは移動しました",
};
