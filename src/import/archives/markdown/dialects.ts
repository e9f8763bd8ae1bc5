import { renderedLine } from "./rendered-markdown.ts";
import { changedOutsideCode } from "./syntax-tree.ts";

/** The Markdown of a generator: Jekyll's, Hugo's and Eleventy's. */
export type Dialect = "kramdown" | "goldmark" | "markdown-it";

/** Returns Markdown in which all that only one dialect knows is written as HTML or left out if readers never see it. */
export function commonMarkdown(markdown: string, dialect: Dialect): string {
  if (!mayDiffer.test(markdown)) return markdown;
  return changedOutsideCode(markdown, (part) => {
    let text = part;
    if (dialect === "kramdown") text = withoutKramdown(text);
    if (dialect !== "markdown-it") text = withTermLists(text);
    return withoutAttributes(text, dialect);
  }).replace(tableOfContents, "");
}

const mayDiffer = /\{[:.#]|^:\s|markdown=|^\[\[?_?TOC_?\]?\]\s*$/im;

/** A line that stands for a list of the headings. */
const tableOfContents = /^(?:\[\[?_?TOC_?\]?\]|\{\{?toc\}?\})[ \t]*$/gim;

function withoutKramdown(text: string): string {
  return withParsedHtml(
    text
      // A list of which only the place counts, for the list of headings.
      .replace(/^[ \t]*(?:[*+-]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:toc[^}\n]*\}[ \t]*$/gim, "")
      .replace(/\{::comment\}.*?\{:\/(?:comment)?\}/gs, "")
      .replace(/\{::[a-z]+[^}\n]*\}|\{:\/[a-z]*\}/g, "")
      .replace(/^(#{1,6}[^\n]*?)\n?[ \t]*\{:[ \t]*#([a-z][\w-]*)[^}\n]*\}[ \t]*$/gim, "$1 {#$2}")
      .replace(/\n[ \t]*\{:(?!:)[^{}\n]*\}[ \t]*(?=\n|$)/g, "\n")
      .replace(/\{:(?!:)[^{}\n]*\}/g, ""),
  );
}

/** Classes and ids in braces at the end of a line, or on a line of their own. An id of a heading stays. */
function withoutAttributes(text: string, dialect: Dialect): string {
  const heading = /^(#{1,6}[ \t][^\n]*?)[ \t]*\{([^{}\n]*)\}[ \t]*$/gm;
  const named = text.replace(heading, (whole, words: string, attributes: string) => {
    if (!attributeList.test(attributes)) return whole;
    const id = /#([a-z][\w-]*)/i.exec(attributes)?.[1];
    return id === undefined ? words : `${words} {#${id}}`;
  });
  const alone = named.replace(
    /(^|\n)[ \t]*\{([^{}\n]*)\}[ \t]*(?=\n|$)/g,
    (whole, before: string, list: string) => (attributeList.test(list) ? before : whole),
  );
  if (dialect !== "markdown-it") return alone;
  return alone.replace(
    /^((?!#{1,6} )[^\n]{0,2000}?\S)[ \t]{0,100}\{([^{}\n]*)\}[ \t]{0,100}$/gm,
    (whole, words: string, list: string) => (attributeList.test(list) ? words : whole),
  );
}

const attributeList =
  /^\s*(?:[.#][A-Za-z][\w-]*|[a-z][\w-]*=(?:"[^"]*"|[\w-]+))(?:\s+(?:[.#][A-Za-z][\w-]*|[a-z][\w-]*=(?:"[^"]*"|[\w-]+)))*\s*$/;

/** Empty lines let Markdown be read in an element that asks for it. */
function withParsedHtml(text: string): string {
  const opening =
    /<([a-z][a-z\d]*)\b([^<>]*?)\s*markdown=(?:"(?:1|block|span)"|'(?:1|block|span)'|1)([^<>]*)>/gi;
  let result = text;
  for (let found = opening.exec(result); found !== null; found = opening.exec(result)) {
    const [whole, name = "", before = "", behind = ""] = found;
    const start = `<${name}${before}${behind}>`;
    const from = found.index + whole.length;
    const end = closingTag(result, name, from);
    const isBlock = !/^(?:a|abbr|b|cite|code|em|i|span|strong|sub|sup)$/i.test(name);
    const inside = result.slice(from, end);
    const parsed = isBlock ? `\n\n${inside.replace(/^\n+/, "").trimEnd()}\n\n` : inside;
    result = result.slice(0, found.index) + start + parsed + result.slice(end);
    opening.lastIndex = found.index + start.length;
  }
  return result;
}

/** Returns where the closing tag of an element begins. */
function closingTag(text: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}\\b[^<>]*>`, "gi");
  tag.lastIndex = from;
  let depth = 1;
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return text.length;
}

/** Lists of terms and their meanings become HTML, since Markdown has no marks for them here. */
function withTermLists(text: string): string {
  return text.replace(termList, (list) => {
    const items = list.split("\n").flatMap((line) => {
      const [, meaning] = /^:[ \t]+(.*)$/.exec(line) ?? [];
      if (meaning !== undefined) return { tag: "dd", words: meaning };
      return /^[ \t]+\S/.test(line) || line.trim() !== ""
        ? { tag: /^[ \t]/.test(line) ? "more" : "dt", words: line.trim() }
        : [];
    });
    const joined: { tag: string; words: string }[] = [];
    for (const item of items) {
      const last = joined.at(-1);
      if (item.tag === "more" && last) last.words += ` ${item.words}`;
      else joined.push({ ...item });
    }
    const inner = joined.map(({ tag, words }) => `<${tag}>${renderedLine(words)}</${tag}>`).join("");
    return `<dl>${inner}</dl>\n\n`;
  });
}

const termList =
  /(?:^(?![#>|:<\-*+\d\s])[^\n]+\n(?:\n?:[ \t]+[^\n]+(?:\n[ \t]{2,}\S[^\n]*)*(?:\n|$))+\n?)+/gm;
