import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** Parses Markdown as most generators do. Each node has its position. */
export function syntaxTree(markdown: string): Root {
  return parser.parse(markdown);
}

const parser = unified().use(remarkParse).use(remarkGfm).use(withoutBareLinks).freeze();

/**
 * Leaves out what looks for bare addresses: it looks at every letter, which takes half of the time, and a bare address stays as it
 * was typed anyway.
 */
function withoutBareLinks(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  for (const { text = {} } of micromarkExtensions)
    for (const [character, constructs] of Object.entries(text)) {
      const kept = [constructs ?? []].flat().filter(({ name = "" }) => !name.endsWith("Autolink"));
      text[Number(character)] = kept;
    }
  const flat = fromMarkdownExtensions.flat();
  fromMarkdownExtensions.splice(
    0,
    Infinity,
    ...flat.filter(({ enter }) => !("literalAutolink" in (enter ?? {}))),
  );
}

/** Returns a node and all nodes in it, in the order of the text. */
export function* nodesIn(node: Nodes): Generator<Nodes, undefined> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesIn(child);
}

/** The range of a node in its text, in characters. */
interface TextRange {
  readonly from: number;
  readonly to: number;
}

export function rangeOf(node: Nodes): TextRange {
  const position = "position" in node ? node.position : undefined;
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

/** A change of a text. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/** Returns a text with some edits, which must not overlap. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    if (edit.from < at) continue;
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** Returns a text with a change made in all of it that is no code. */
export function changedOutsideCode(markdown: string, change: (part: string) => string): string {
  let result = "";
  let at = 0;
  for (const node of nodesIn(syntaxTree(markdown))) {
    if (node.type !== "code" && node.type !== "inlineCode") continue;
    const { from, to } = rangeOf(node);
    result += change(markdown.slice(at, from)) + markdown.slice(from, to);
    at = to;
  }
  return result + change(markdown.slice(at));
}

/** Returns the words of a node without marks. */
export function wordsOfNode(node: Nodes): string {
  let words = "";
  for (const { type, ...rest } of nodesIn(node))
    if (type === "text" || type === "inlineCode" || type === "code")
      words += "value" in rest ? rest.value : "";
    else if (type === "break") words += " ";
  return words.replace(/\s+/g, " ").trim();
}
