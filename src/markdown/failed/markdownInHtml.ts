import { shown } from "./failedMark.ts";

const verbatim = /<(?:pre|script|style|textarea|svg|math)\b/i;

const marks =
  /\*\*[^\s*][^*\n]{0,200}\*\*|!?\[[^[\]\n]+\]\((?:https?:\/\/|\/|#|[^()\s]+\.(?:jpe?g|png|webp))[^()\n]*\)|^[ \t]*#{2,6} \S.*|^[ \t]*:::+ ?[a-z].*/m;

/** What is wrong with a block of HTML that holds Markdown: it is not read there. */
export const markdownInHtml = (markup: string): string | undefined => {
  if (!/\*\*|\]\(|##|:::/.test(markup) || verbatim.test(markup)) return undefined;
  const [found] = marks.exec(markup.replace(/<[^<>]*>/g, "")) ?? [];
  return found === undefined
    ? undefined
    : `"${shown(found)}" stands inside of HTML, where Markdown is not read, and is printed as it stands. Write an empty line after the tag before it and another before the tag behind it.`;
};
