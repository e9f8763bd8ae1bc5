/** Ids that the layouts give to parts of a page; a heading of the same words gets a number. */
export const reservedIds = [
  "main",
  "lead-map",
  "lead-map-hatch",
  "byline",
  "contents",
  "corrections",
  "sources",
  "share",
  "story",
  "related",
  "tags",
] as const;
