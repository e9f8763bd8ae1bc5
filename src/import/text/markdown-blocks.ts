import type { Code, FootnoteDefinition, Heading, List, Paragraph, RootContent, Table } from "mdast";
import { codeFence } from "./code-fence.ts";
import { type Container, containerMarks } from "./container.ts";
import { phrasesMarkdown, textMarkdown } from "./markdown-phrases.ts";

type Block = RootContent;

/**
 * Returns blocks in Dateline's Markdown. What it has of CommonMark is written as remark-stringify does, which takes several times
 * as long: it has many options, and knows of each character where it stands.
 */
export function markdownOf(blocks: readonly Block[]): string {
  return flow(blocks, { lastMark: "" }).trimEnd();
}

/** What is known of the blocks before. */
interface FlowState {
  /** The mark of the list that has just ended. One that follows needs another, lest both become one list. */
  lastMark: string;
}

/** Returns blocks one after the other. Those of a tight item have no empty lines between them. */
function flow(blocks: readonly Block[], state: FlowState, isTight: Tightness = isNeverTight): string {
  let markdown = "";
  let before: Block | undefined;
  for (const block of blocks) {
    if (before) markdown += isTight(before, block) ? "\n" : "\n\n";
    markdown += blockMarkdown(block, state);
    if (block.type !== "list") state.lastMark = "";
    before = block;
  }
  return markdown;
}

/** Returns true if two blocks need no empty line between them. */
type Tightness = (before: Block, block: Block) => boolean;

function isNeverTight(): boolean {
  return false;
}

/** A list with another number than 1 would go on with the paragraph before it. */
function isTightInItem(before: Block, block: Block): boolean {
  return !(before.type === "paragraph" && block.type === "list" && block.ordered && block.start !== 1);
}

function blockMarkdown(block: Block, state: FlowState): string {
  switch (block.type) {
    case "paragraph":
      return paragraph(block);
    case "heading":
      return heading(block);
    case "list":
      return list(block, state);
    case "blockquote":
      return quoted(flow(block.children, state));
    case "code":
      return code(block);
    case "html":
      return block.value;
    case "thematicBreak":
      return "***";
    case "container":
      return container(block, state);
    case "footnoteDefinition":
      return note(block, state);
    case "table":
      return table(block);
    default:
      throw new Error(`Texts have no blocks of the type ${block.type}`);
  }
}

/** Most paragraphs are words alone, which need no more. */
function paragraph({ children }: Paragraph): string {
  const [only, another] = children;
  return only?.type === "text" && !another
    ? textMarkdown(only.value, inText, "\n", "\n")
    : phrasesMarkdown(children, inText, "\n", "\n");
}

const inText = { block: "text", isLabel: false } as const;

function heading({ depth, children }: Heading): string {
  return `${"#".repeat(depth)} ${phrasesMarkdown(children, inHeading, " ", "\n")}`;
}

const inHeading = { block: "heading", isLabel: false } as const;

function list({ ordered, start, spread, children }: List, state: FlowState): string {
  const [usual, other] = ordered ? ([".", ")"] as const) : (["-", "*"] as const);
  const mark = state.lastMark === usual ? other : usual;
  const items: string[] = [];
  for (const [index, { children: blocks, spread: isSpread }] of children.entries()) {
    const lead = ordered ? `${(start ?? 1) + index}${mark} ` : `${mark} `;
    const item = flow(blocks, state, isSpread ? isNeverTight : isTightInItem);
    items.push(lead + indented(item, " ".repeat(lead.length)));
    state.lastMark = "";
  }
  state.lastMark = mark;
  return items.join(spread ? "\n\n" : "\n");
}

/** Returns lines with an indent before all but the first. Empty ones stay empty. */
function indented(lines: string, indent: string): string {
  return lines.includes("\n") ? lines.replace(/\n(?!\n)/g, `\n${indent}`) : lines;
}

/** Returns lines as a quotation. Empty ones are marked, too. */
function quoted(lines: string): string {
  return `> ${lines.replace(/\n/g, "\n> ")}`.replace(/^> $/gm, ">");
}

function code({ lang, value }: Code): string {
  const fence = codeFence(value);
  return `${fence}${lang ?? ""}\n${value}\n${fence}`;
}

function container(block: Container, state: FlowState): string {
  return containerMarks(block, flow(block.children, state));
}

function note({ identifier, children }: FootnoteDefinition, state: FlowState): string {
  return `[^${identifier}]: ${indented(flow(children, state), "    ")}`;
}

function table({ align, children }: Table): string {
  const columns = align ?? [];
  const [head = [], ...others] = children.map(({ children: cells }) =>
    columns.map((_, index) => phrasesMarkdown(cells[index]?.children ?? [], inCell, "|", "|")),
  );
  const dashes = columns.map((alignment) => alignments[alignment ?? "none"]);
  return [head, dashes, ...others].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const inCell = { block: "cell", isLabel: false } as const;

const alignments = { left: ":--", right: "--:", center: ":-:", none: "---" } as const;
