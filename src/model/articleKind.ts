/** What sort of journalism an article is; its label is shown to readers. */
export const articleKinds = [
  "news",
  "analysis",
  "opinion",
  "explainer",
  "review",
  "interview",
  "live",
  "sponsored",
] as const;

export type ArticleKind = (typeof articleKinds)[number];
