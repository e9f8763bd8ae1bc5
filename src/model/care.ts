/**
 * The rules of care, with what each is about. They ask for good work, and nothing that they ask for can harm a reader or make a
 * page untrue. The archive need not keep them.
 */
export const careRules = {
  alternative: "alternative texts",
  headings: "headings",
  lengths: "lengths of texts and lists",
  elsewhere: "pictures on other hosts",
  pictures: "sizes and focus of pictures",
  marks: "marks that readers see",
  html: "attributes and comments in HTML",
  empty: "articles without a text",
} as const;

export type CareRule = keyof typeof careRules;
