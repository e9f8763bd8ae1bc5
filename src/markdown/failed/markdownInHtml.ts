import { shown } from "./failedMark.ts";

const verbatim = /<(?:pre|script|style|textarea|svg|math)\b/i;

const marks =
  /\*\*[^\s*][^*\n]{0,200}\*\*|!?\[[^[\]\n]+\]\((?:https?:\/\/|\/|#|[^()\s]+\.(?:jpe?g|png|webp))[^()\n]*\)|^[ \t]*#{2,6} \S.*|^[ \t]*:::+ ?[a-z].*/m;

/** An item of a list directly under the end of a block. In print, a line may begin with a dash within one. */
const itemAfterTag =
  /(?<=<\/(?:ul|ol|dl|div|p|table|figure|blockquote|details|h[2-6])>[ \t]*\n[ \t]{0,3})(?:[-*+]|\d{1,2}[.)]) \S.*/i;

/** What is wrong with a block of HTML that holds Markdown: it is not read there. */
export const markdownInHtml = (markup: string): string | undefined => {
  if (!/\*\*|\]\(|##|:::|>[ \t]*\n[ \t]*[-*+\d]/.test(markup) || verbatim.test(markup)) return undefined;
  const [found] = marks.exec(markup.replace(/<[^<>]*>/g, "")) ?? itemAfterTag.exec(markup) ?? [];
  return found === undefined
    ? undefined
    : `"${shown(found)}" stands inside of HTML, where Markdown is not read, and is printed as it stands. Write an empty line after the tag before it and another before the tag behind it.`;
};
