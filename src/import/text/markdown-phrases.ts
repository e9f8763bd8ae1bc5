import type { Image, InlineCode, Link, PhrasingContent } from "mdast";
import { emphasisMarks } from "./emphasis-marks.ts";
import { escapedText, escapedTitle } from "./escaped-text.ts";

/** Where a line stands. */
interface LinePlace {
  readonly block: "text" | "heading" | "cell";
  /** True between the brackets of a link. */
  readonly isLabel: boolean;
}

/**
 * Returns what stands in a line in Dateline's Markdown.
 * @param before the character before it; a line break at the beginning of a line
 * @param after the character after it
 */
export function phrasesMarkdown(
  nodes: readonly PhrasingContent[],
  place: LinePlace,
  before: string,
  after: string,
): string {
  let markdown = "";
  let last = before;
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    const written = phraseMarkdown(node, place, last, next ? beginning(next) : after);
    if (written === "") continue;
    markdown += written;
    last = written.slice(-1);
  }
  return markdown;
}

function phraseMarkdown(node: PhrasingContent, place: LinePlace, before: string, after: string): string {
  switch (node.type) {
    case "text":
      return textMarkdown(node.value, place, before, after);
    case "strong":
      return emphasisMarks(phrasesMarkdown(node.children, place, "*", "*"), {
        mark: "**",
        tag: "strong",
        before,
        after,
      });
    case "emphasis":
      return emphasisMarks(phrasesMarkdown(node.children, place, "*", "*"), {
        mark: "*",
        tag: "em",
        before,
        after,
      });
    case "link":
      return linkMarkdown(node, place, before, after);
    case "image":
      return imageMarkdown(node);
    case "inlineCode":
      return codeMarkdown(node, place);
    case "break":
      return breaks[place.block];
    case "footnoteReference":
      return `[^${node.identifier}]`;
    case "html":
      return node.value;
    default:
      throw new Error(`Lines hold nothing of the type ${node.type}`);
  }
}

const breaks = { text: "\\\n", heading: " ", cell: "<br>" } as const;

/** Returns the character with which a node begins; empty for a text without words. */
function beginning(node: PhrasingContent): string {
  return node.type === "text" ? node.value.charAt(0) : (beginnings[node.type] ?? "");
}

const beginnings: Readonly<Partial<Record<PhrasingContent["type"], string>>> = {
  strong: "*",
  emphasis: "*",
  link: "[",
  image: "!",
  inlineCode: "`",
  break: "\n",
  footnoteReference: "[",
  html: "<",
};

/** Returns words as they are read, escaped for where they stand. */
export function textMarkdown(
  value: string,
  { block, isLabel }: LinePlace,
  before: string,
  after: string,
): string {
  const escaped = escapedText(value, {
    atStart: before === "\n",
    isAfterMark: before === "]",
    next: after,
    inLabel: isLabel,
  });
  // Signs at the end of a heading would be taken for its marks.
  return block === "heading" ? escaped.replace(/(?<=^|\s)#(?=#*\s*$)/, "\\#") : escaped;
}

function linkMarkdown({ url, children }: Link, place: LinePlace, before: string, after: string): string {
  // A link to a place that is not there: its words alone are left.
  if (url === "") return phrasesMarkdown(children, place, before, after);
  // Without the link, which may lead nowhere at last, its words must still be read as they are.
  const label = phrasesMarkdown(children, { ...place, isLabel: true }, before, after);
  // At the beginning of a line, "[^words]:" would be a footnote.
  return `[${label.replace(/^\^/, "\\^")}](${url})`;
}

function imageMarkdown({ alt, url, title }: Image): string {
  const label = escapedText(alt ?? "", { atStart: false, next: "]", inLabel: true });
  return title ? `![${label}](${url} "${escapedTitle(title)}")` : `![${label}](${url})`;
}

function codeMarkdown({ value }: InlineCode, { block }: LinePlace): string {
  const runs = new Set((value.match(/`+/g) ?? []).map(({ length }) => length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = "`".repeat(length);
  const padded = /^`|`$/.test(value) ? ` ${value} ` : value;
  return `${fence}${block === "cell" ? padded.replaceAll("|", "\\|") : padded}${fence}`;
}
