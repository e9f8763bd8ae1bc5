import type {
  Break,
  Emphasis,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  InlineCode,
  Link,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  Strong,
  Table,
  Text,
} from "mdast";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { type Container, containerMarks } from "../../src/import/text/container.ts";
import { emphasisMarks } from "../../src/import/text/emphasis-marks.ts";
import { escapedText, escapedTitle } from "../../src/import/text/escaped-text.ts";
import { lazy } from "../../src/lib/cache.ts";

/** Returns a text as remark-stringify writes it, with Dateline's own marks where these are not those of CommonMark. */
export function remarkMarkdown(root: Root): string {
  return processor().stringify(withLinesOfHeadings(root)).trimEnd();
}

/** A heading with a line break would get another form, whose second line would be missing from a heading of a low level. */
function withLinesOfHeadings(root: Root): Root {
  return {
    ...root,
    children: root.children.map((block) => (block.type === "heading" ? inOneLine(block) : block)),
  };
}

function inOneLine<Parent extends { readonly children: PhrasingContent[] }>(node: Parent): Parent {
  return {
    ...node,
    children: node.children.map((child) =>
      child.type === "break" ? { type: "text", value: " " } : "children" in child ? inOneLine(child) : child,
    ),
  };
}

const processor = lazy(() =>
  unified()
    .use(remarkStringify, { handlers, bullet: "-", rule: "*", fences: true, listItemIndent: "one" })
    .freeze(),
);

type Handlers = NonNullable<Options["handlers"]>;

type Handle = NonNullable<Handlers["text"]>;

type State = Parameters<Handle>[2];

type Info = Parameters<Handle>[3];

/** How each part of a text is written, where Dateline's Markdown is not that of CommonMark. */
const handlers: Handlers = {
  paragraph,
  text: Object.assign(textMarks, { peek: ({ value }: Text) => value.charAt(0) }),
  strong: Object.assign(strongMarks, { peek: () => "*" }),
  emphasis: Object.assign(emphasised, { peek: () => "*" }),
  link: Object.assign(linkMarks, { peek: () => "[" }),
  image: Object.assign(imageMarks, { peek: () => "!" }),
  inlineCode: Object.assign(codeMarks, { peek: () => "`" }),
  break: Object.assign(lineBreak, { peek: () => "\n" }),
  footnoteReference: Object.assign(noteMark, { peek: () => "[" }),
  footnoteDefinition: note,
  container,
  table,
};

/** Most paragraphs are words alone, and the way through all that a line may hold takes three times as long. */
function paragraph(node: Paragraph, _: Parents | undefined, state: State, info: Info): string {
  const [only, another] = node.children;
  if (only?.type === "text" && !another) return textMarks(only, node, state, info);
  const exits = [state.enter("paragraph"), state.enter("phrasing")];
  const line = state.containerPhrasing(node, info);
  for (const exit of exits.reverse()) exit();
  return line;
}

function textMarks(node: Text, _: Parents | undefined, state: State, { before, after }: Info): string {
  const escaped = escapedText(node.value, {
    atStart: before === "\n",
    isAfterMark: before.endsWith("]"),
    next: after.charAt(0),
    inLabel: state.stack.includes("link"),
  });
  // Signs at the end of a heading would be taken for its marks.
  return state.stack.includes("headingAtx") ? escaped.replace(/(?<=^|\s)#(?=#*\s*$)/, "\\#") : escaped;
}

function strongMarks(node: Strong, _: Parents | undefined, state: State, info: Info): string {
  const inside = state.containerPhrasing(node, { ...info, before: "*", after: "*" });
  return emphasisMarks(inside, { mark: "**", tag: "strong", before: info.before, after: info.after });
}

function emphasised(node: Emphasis, _: Parents | undefined, state: State, info: Info): string {
  const inside = state.containerPhrasing(node, { ...info, before: "*", after: "*" });
  return emphasisMarks(inside, { mark: "*", tag: "em", before: info.before, after: info.after });
}

function linkMarks(node: Link, _: Parents | undefined, state: State, info: Info): string {
  // A link to a place that is not there: its words alone are left.
  if (node.url === "") return state.containerPhrasing(node, info);
  const exit = state.enter("link");
  // Without the link, which may lead nowhere at last, its words must still be read as they are.
  const label = state.containerPhrasing(node, info);
  exit();
  // At the beginning of a line, "[^words]:" would be a footnote.
  return `[${label.replace(/^\^/, "\\^")}](${node.url})`;
}

function imageMarks({ alt, url, title }: Image): string {
  const label = escapedText(alt ?? "", { atStart: false, next: "]", inLabel: true });
  return title ? `![${label}](${url} "${escapedTitle(title)}")` : `![${label}](${url})`;
}

function codeMarks({ value }: InlineCode, _: Parents | undefined, state: State): string {
  const runs = new Set((value.match(/`+/g) ?? []).map(({ length }) => length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = "`".repeat(length);
  const padded = /^`|`$/.test(value) ? ` ${value} ` : value;
  return `${fence}${isInCell(state) ? padded.replaceAll("|", "\\|") : padded}${fence}`;
}

function lineBreak(_node: Break, _: Parents | undefined, state: State): string {
  return isInCell(state) ? "<br>" : "\\\n";
}

function isInCell({ stack }: State): boolean {
  return stack.includes("tableCell");
}

function noteMark({ identifier }: FootnoteReference): string {
  return `[^${identifier}]`;
}

function note(node: FootnoteDefinition, _: Parents | undefined, state: State, info: Info): string {
  const inside = state.containerFlow(node, info);
  const lines = state.indentLines(inside, (line, index, isBlank) =>
    index > 0 && !isBlank ? `    ${line}` : line,
  );
  return `[^${node.identifier}]: ${lines}`;
}

function container(node: Container, _: Parents | undefined, state: State, info: Info): string {
  return containerMarks(node, state.containerFlow(node, info));
}

function table(node: Table, _: Parents | undefined, state: State, info: Info): string {
  const columns = node.align?.length ?? 0;
  const exit = state.enter("tableCell");
  const rows = node.children.map(({ children }) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = children[index];
      return cell ? state.containerPhrasing(cell, { ...info, before: "|", after: "|" }) : "";
    }),
  );
  exit();
  const [head = [], ...others] = rows;
  const dashes = (node.align ?? []).map((align) => alignments[align ?? "none"]);
  return [head, dashes, ...others].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const alignments = { left: ":--", right: "--:", center: ":-:", none: "---" } as const;
