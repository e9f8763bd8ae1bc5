import type { Definition, Nodes, Root, RootContent } from "mdast";
import type { ImportedAddress, ImportedText } from "../../imported-item.ts";
import { withoutPlaceholders } from "../../text/address-placeholder.ts";
import { htmlText } from "../../text/html-text.ts";
import { TextNotes } from "../../text/text-notes.ts";
import { boundedMarkdown } from "./bounded-markdown.ts";
import { commonMarkdown, type Dialect } from "./dialects.ts";
import { withHeadingLevels } from "./heading-levels.ts";
import { htmlGroups } from "./html-groups.ts";
import { blockEdits, mustBeConverted } from "./kept-blocks.ts";
import { withKeptText, withKeptWords } from "./kept-text.ts";
import type { EvaluatedText } from "./liquid.ts";
import { plainLine } from "./plain-line.ts";
import { renderedMarkdown } from "./rendered-markdown.ts";
import { changedOutsideCode, editedText, nodesIn, rangeOf, syntaxTree, wordsOfNode } from "./syntax-tree.ts";

/** A text of a generator whose commands have been evaluated, and what is needed to adapt it. */
export interface TextSource extends EvaluatedText {
  readonly dialect: Dialect;
  /** The headline: a first heading that repeats it is left out. */
  readonly title: string;
  /** What divides a summary from the rest beside `<!--more-->`. */
  readonly separator?: string | undefined;
  /** Returns an address of the text as the writer should know it: relative ones of pages become whole paths. */
  readonly address: (address: string, kind: ImportedAddress["kind"]) => string;
}

/**
 * Returns Markdown of a generator as Dateline's. What both take alike stays as it was typed, with marks for its addresses.
 * Blocks that hold HTML, pictures or marks that mean something else here are rendered and written anew.
 */
export function adaptedText(source: TextSource): ImportedText {
  const bounded = boundedMarkdown(withoutPlaceholders(source.markdown));
  const prepared = commonMarkdown(withoutSeparators(bounded.markdown, source.separator), source.dialect);
  const markdown = withoutTitle(prepared, source.title);
  const tree = syntaxTree(markdown);
  const whole = htmlText(renderedMarkdown(markdown));
  const notes = new TextNotes();
  const adapted = needsWhole(tree, markdown)
    ? notes.taken(whole)
    : htmlGroups(tree.children)
        .map((block) => adaptedBlock(block, { tree, markdown, notes }))
        .filter(Boolean)
        .join("\n\n");
  return completed(
    {
      markdown: withHeadingLevels(adapted),
      addresses: notes.addresses,
      words: whole.words,
      uncarried: [...bounded.uncarried, ...notes.uncarried],
    },
    source,
  );
}

/** Returns a text of HTML whose commands have been evaluated as Markdown. */
export function adaptedHtml(source: Omit<TextSource, "dialect" | "title">): ImportedText {
  return completed(htmlText(withoutPlaceholders(source.markdown)), source);
}

/** Returns Markdown with commands in place of their marks: as they are in code, escaped elsewhere. */
function withCommands(markdown: string, kept: readonly string[]): string {
  if (kept.length === 0) return markdown;
  return withKeptWords(
    changedOutsideCode(markdown, (part) => withKeptText(part, kept)),
    kept,
  );
}

/** Returns a text with its commands in place of their marks. */
function completed(
  text: ImportedText,
  { kept, uncarried, address }: Pick<TextSource, "kept" | "uncarried" | "address">,
): ImportedText {
  return {
    markdown: withCommands(text.markdown, kept),
    addresses: text.addresses.map((found) => ({
      ...found,
      address: address(withKeptWords(found.address, kept), found.kind),
    })),
    words: withKeptWords(text.words, kept),
    uncarried: [...uncarried, ...text.uncarried],
  };
}

function withoutSeparators(markdown: string, separator: string | undefined): string {
  const text = markdown.replace(/(?<![ \t])[ \t]*<!--\s*more\b[^>]{0,500}-->[ \t]*/gi, "\n\n");
  return separator === undefined || separator.trim() === "" ? text : text.replace(separator, "\n\n");
}

function withoutTitle(markdown: string, title: string): string {
  const start = markdown.slice(0, 1000).trimStart();
  if (!/^#|^[^\n]+\n(?:=|-)/.test(start)) return markdown;
  const [first] = syntaxTree(markdown).children;
  if (first?.type !== "heading" || letters(wordsOfNode(first)) !== letters(plainLine(title))) return markdown;
  return markdown.slice(rangeOf(first).to).replace(/^\s*\n/, "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Returns true if parts of a text refer to one another in ways that only a whole text can show. */
function needsWhole(tree: Root, markdown: string): boolean {
  const written = new Set(
    [...markdown.matchAll(/^#{2,6} .*\{#([a-z][\w-]*)\}[ \t]*$/gim)].map(([, id]) => id),
  );
  const links = [
    ...markdown.matchAll(/\]\(\s*<?#([^)>\s]+)|^\[[^\]\n]+\]:\s*<?#(\S+)|href=["']?#([^"'\s>]+)/gim),
  ];
  if (links.some(([, inline, reference, html]) => !written.has(inline ?? reference ?? html))) return true;
  const converted = htmlGroups(tree.children).filter(mustBeConverted);
  const nodes = converted.flatMap((block) => block.flatMap((node) => [...nodesIn(node)]));
  return nodes.some(({ type }) => type === "footnoteReference" || type === "footnoteDefinition");
}

interface Adapting {
  readonly tree: Root;
  readonly markdown: string;
  readonly notes: TextNotes;
}

function adaptedBlock(block: readonly RootContent[], { tree, markdown, notes }: Adapting): string {
  const [first] = block;
  const last = block.at(-1);
  if (first === undefined || last === undefined) return "";
  const range = { from: rangeOf(first).from, to: rangeOf(last).to };
  if (mustBeConverted(block)) {
    const definitions = definitionsFor(block, tree)
      .map((node) => sourceOf(node, markdown))
      .join("\n");
    return notes.taken(
      htmlText(renderedMarkdown(`${markdown.slice(range.from, range.to)}\n\n${definitions}`)),
    );
  }
  const edits = block.flatMap((node) => blockEdits(node, { tree, markdown, notes }));
  const lineStart = markdown.lastIndexOf("\n", range.from - 1) + 1;
  const moved = edits.map((edit) => ({ ...edit, from: edit.from - lineStart, to: edit.to - lineStart }));
  return editedText(markdown.slice(lineStart, range.to), moved).trimEnd();
}

function sourceOf(node: Nodes, markdown: string): string {
  const { from, to } = rangeOf(node);
  return markdown.slice(from, to);
}

/** Returns the definitions of links that a block needs but does not hold. */
function definitionsFor(block: readonly RootContent[], tree: Root): readonly Definition[] {
  const wanted = new Set<string>();
  for (const node of block)
    for (const inner of nodesIn(node))
      if (inner.type === "linkReference" || inner.type === "imageReference") wanted.add(inner.identifier);
  return [...nodesIn(tree)].filter(
    (node): node is Definition =>
      node.type === "definition" && wanted.has(node.identifier) && !block.some((one) => one === node),
  );
}
