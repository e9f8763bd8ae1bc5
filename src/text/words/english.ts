import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const english: Words = {
  skipToContent: "Skip to content",
  frontPage: "Front page",
  sections: "Sections",
  aboutUs: "About this publication",
  rssFeed: "RSS feed",
  breadcrumbs: "You are here",
  preview: "Preview: drafts and scheduled articles are shown. This site is not published.",

  by: "By",
  updated: "Updated",
  kinds: {
    analysis: "Analysis",
    opinion: "Opinion",
    explainer: "Explainer",
    review: "Review",
    interview: "Interview",
    live: "Live",
  },
  sponsoredBy: (sponsor) => `Sponsored by ${sponsor}`,
  draft: "Draft",
  scheduledFor: (moment) => `Scheduled for ${moment}`,
  sources: "Sources",
  story: "The story so far",
  related: "Related",
  pictureBy: (credit) => `Picture: ${credit}`,

  backToText: "Back to the text",
  factBox: "Fact box",
  footnotes: "Footnotes",
  note: "Note",
  table: "Table",

  tags: "Tags",
  authors: "Authors",
  archive: "Archive",
  archiveOf: (year) => `Archive of ${year}`,
  corrections: "Corrections",
  notFound: "Page not found",

  articleCount: pluralOf("en", { one: "# article", other: "# articles" }),
  noArticles: "There are no articles here yet.",
  noTags: "There are no tags yet.",
  noAuthors: "There are no authors yet.",
  noCorrections: "Nothing has had to be corrected so far.",
  pages: "More articles",
  newer: "Newer",
  older: "Older",
  newest: "Newest articles",

  notFoundText: "There is no page at this address. It may have moved, or the address may hold a slip.",
  waysOn: "Ways on",
  moved: "This page has moved",
};
