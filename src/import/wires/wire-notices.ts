/** The remark on an item that corrects another one. */
export const correctionNotice =
  "it corrects what was sent before. If readers saw the mistake, tell them so under corrections.";

/** The remark on an item with a note to editors. It does not show the note, which may hold numbers of desks. */
export const noteNotice = "it has a note to editors, which is not in the article.";

/** Returns the remark on an item with pictures that may not be shown. */
export function withheldNotice(count: number): string {
  return count === 1
    ? "a picture of it may not be shown now, and was left out."
    : `${count} pictures of it may not be shown now, and were left out.`;
}
