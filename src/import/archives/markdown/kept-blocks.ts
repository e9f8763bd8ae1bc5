import type { Code, Link, Nodes, Root, RootContent } from "mdast";
import type { TextNotes } from "../../text/text-notes.ts";
import { nodesIn, rangeOf, type TextEdit } from "./syntax-tree.ts";

/** Returns true if Dateline's Markdown would show some blocks otherwise than they were shown, or could not check them. */
export function mustBeConverted(block: readonly RootContent[]): boolean {
  return block.some((node) => [...nodesIn(node)].some(isOtherwise));
}

function isOtherwise(node: Nodes): boolean {
  switch (node.type) {
    case "html":
    case "image":
    case "imageReference":
      return true;
    case "text":
      return foreignMarks.test(node.value);
    case "link":
      return node.children.length === 0 || (node.title ?? "") !== "";
    case "linkReference":
      return node.children.length === 0;
    case "delete": {
      const { from, to } = rangeOf(node);
      const [inside] = node.children;
      return inside === undefined || rangeOf(inside).from - from < 2 || to - from < 5;
    }
    case "table":
      return node.children.some((row) => row.children.length !== node.align?.length);
    default:
      return false;
  }
}

/** What looks like a mark of Dateline's Markdown or like one of another program. */
const foreignMarks =
  /:::|@\[|\^\[|\[\^|\{[#.:{%]|<[/!?a-z]|^[^\S\n]*[:|]|\[\/?[a-z][\w-]*(?:\s[\w-]+=[^\]]{0,1000})?\]|\|\s*-{2,}|\$\$|(?:^|\s):[a-z][\w+-]*:|^[•·◦▪–—]\s|^#+\S|^[^\S\n]*!!!/im;

interface Keeping {
  readonly tree: Root;
  readonly markdown: string;
  readonly notes: TextNotes;
}

/** Returns the edits of a block that stays as it was typed. */
export function blockEdits(block: RootContent, keeping: Keeping): readonly TextEdit[] {
  return [...nodesIn(block)].flatMap((node): readonly TextEdit[] => {
    switch (node.type) {
      case "link":
        return linkEdit(node, keeping);
      case "definition":
        return definitionEdit(node, keeping);
      case "code":
        return codeEdit(node, keeping.markdown);
      default:
        return [];
    }
  });
}

function linkEdit(link: Link, { markdown, notes }: Keeping): readonly TextEdit[] {
  const { from, to } = rangeOf(link);
  const end = link.children.at(-1);
  // Addresses in angle brackets or without any are links by themselves.
  if (markdown[from] !== "[" || end === undefined || link.url.startsWith("#")) return [];
  const behind = rangeOf(end).to;
  const close = markdown.indexOf("](", behind);
  if (close < 0 || close >= to) return [];
  return [{ from: close + 2, to: to - 1, text: notes.placeholder("link", link.url) }];
}

function definitionEdit(
  node: Extract<Nodes, { readonly type: "definition" }>,
  { tree, markdown, notes }: Keeping,
): readonly TextEdit[] {
  const range = rangeOf(node);
  const isUsed = [...nodesIn(tree)].some(
    (other) => other.type === "linkReference" && other.identifier === node.identifier,
  );
  if (!isUsed) return [{ ...range, text: "" }];
  const source = markdown.slice(range.from, range.to);
  const label = /^\[(?:[^\]\\]|\\.)*\]:/s.exec(source)?.[0] ?? `[${node.label ?? node.identifier}]:`;
  const address = node.url.startsWith("#") ? node.url : notes.placeholder("link", node.url);
  return [{ ...range, text: `${label} ${address}` }];
}

/** Code that would be drawn as a map or chart keeps no name, and none has attributes. What is never closed is closed. */
function codeEdit(code: Code, markdown: string): readonly TextEdit[] {
  const { from, to } = rangeOf(code);
  const source = markdown.slice(from, to);
  const [, fence = "", info = ""] = /^(`{3,}|~{3,})([^\n]*)/.exec(source) ?? [];
  if (fence === "") return [];
  const edits: TextEdit[] = [];
  const [, language = ""] = /^\s*([\w+#-]+)/.exec(info) ?? [];
  const kept = /^(?:map|chart)$/i.test(language) ? "" : language;
  if (info.trim() !== kept)
    edits.push({ from: from + fence.length, to: from + fence.length + info.length, text: kept });
  const lastLine = source
    .slice(source.lastIndexOf("\n") + 1)
    .replace(/^[\s>]+/, "")
    .trimEnd();
  const isClosed = source.includes("\n") && lastLine.startsWith(fence) && /^(?:`+|~+)$/.test(lastLine);
  if (!isClosed) edits.push({ from: to, to, text: `\n${fence}` });
  return edits;
}
