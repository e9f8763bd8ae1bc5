/** What the pattern of article addresses may hold, each in braces. */
export const articleUrlParts = ["year", "month", "day", "section", "slug"] as const;
