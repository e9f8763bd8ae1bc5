import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import type { Byline } from "../../model/author.ts";
import { oneLine } from "../text/lines.ts";
import { bylineOf } from "./byline.ts";
import { datelineOf } from "./dateline.ts";
import { isEndMark } from "./end-mark.ts";
import { holdsText } from "./held-text.ts";

/** The text of a wire's item, with what belongs into fields taken out of it. */
export interface WireBody {
  readonly root: Root;
  /** A paragraph above the text that is marked as its teaser. */
  readonly teaser?: string | undefined;
  readonly byline?: Byline | undefined;
  /** The place in the dateline, as the text writes it. */
  readonly dateline?: string | undefined;
  /** The agency in the dateline. */
  readonly agency?: string | undefined;
  /** The day in the dateline. */
  readonly day?: string | undefined;
}

/** What fields of an item say that its text may repeat. */
interface WireFields {
  /** Empty if there is none. */
  readonly title: string;
  readonly standfirst?: string | undefined;
}

/**
 * Returns the text of a wire's item without what the fields of an article hold: a first heading that repeats the title, a
 * teaser, a byline and the dateline before the first sentence. Empty paragraphs, the marks at the end of a report and the line breaks of
 * teleprinters are left out too. All other words stay.
 */
export function wireBody(root: Root, { title, standfirst }: WireFields): WireBody {
  let children = cleaned(root.children);
  const headed = firstBlock(children);
  if (headed && sameWords(textOf(headed), title)) children = replaced(children, headed);
  const first = firstBlock(children);
  const isTeaser =
    first !== undefined &&
    /(?:^|,)teaser(?:,|$)/.test(String(first.properties.className ?? "")) &&
    (standfirst === undefined || sameWords(textOf(first), standfirst));
  const teaser = isTeaser ? lineOf(first) : undefined;
  if (isTeaser) children = replaced(children, first);
  const credit = firstBlock(children);
  const byline = credit?.tagName === "p" ? bylineOf(lineOf(credit)) : undefined;
  if (credit && byline !== undefined) children = replaced(children, credit);
  const opening = firstBlock(children);
  if (!opening || /^h\d$/.test(opening.tagName)) return { root: { ...root, children }, teaser, byline };
  const line = lineOf(opening);
  const { text, dateline, agency, day } = datelineOf(line);
  if (text === line) return { root: { ...root, children }, teaser, byline };
  const shortened = { ...opening, children: withoutStart(opening.children, line.length - text.length) };
  return {
    root: { ...root, children: replaced(children, opening, shortened) },
    teaser,
    byline,
    dateline,
    agency,
    day,
  };
}

type Content = RootContent | ElementContent;

const blocks: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p " +
    "pre section table ul"
  ).split(" "),
);

/** Elements whose text is no beginning of a report. */
const noTexts: ReadonlySet<string> = new Set([
  "figure",
  "table",
  "aside",
  "ul",
  "ol",
  "blockquote",
  "pre",
  "dl",
]);

/** Returns the nodes without empty paragraphs, forced line breaks, and the mark at the end. */
function cleaned<T extends Content>(nodes: readonly T[]): T[] {
  const [last, ...earlier] = nodes
    .filter((node) => !isEmptyParagraph(node))
    .map((node) => (isElement(node) ? { ...node, children: cleanedElement(node) } : node))
    .toReversed();
  const kept = last && isElement(last) && last.tagName === "p" && isEndMark(lineOf(last)) ? [] : [last];
  return [...earlier.toReversed(), ...kept.filter((node) => node !== undefined)];
}

function cleanedElement(element: Element): ElementContent[] {
  if (element.tagName === "pre") return element.children;
  if (element.tagName === "p") return withoutForcedBreaks(element.children);
  return blocks.has(element.tagName) ? cleaned(element.children) : element.children;
}

function isEmptyParagraph(node: Content): boolean {
  return isElement(node) && node.tagName === "p" && !holdsText(node) && !holdsMedia(node);
}

function holdsMedia({ children }: Element): boolean {
  return children.some(
    (child) =>
      child.type === "element" &&
      (/^(?:img|video|audio|iframe|object|hr|figure)$/.test(child.tagName) || holdsMedia(child)),
  );
}

/** Lines that were broken by a machine are this long, in characters. */
const brokenLine = { from: 45, to: 80 };

/** Returns the content of a paragraph with spaces for line breaks, if a machine broke every line at one width. */
function withoutForcedBreaks(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some(isBreak)) return [...children];
  const lines = children
    .map((child) => (isBreak(child) ? "\n" : textOf(child)))
    .join("")
    .split("\n");
  const isBroken =
    lines.length > 2 &&
    lines.slice(0, -1).every(({ length }) => length >= brokenLine.from && length <= brokenLine.to);
  return isBroken
    ? children.map((child) => (isBreak(child) ? { type: "text", value: " " } : child))
    : [...children];
}

function isBreak(node: Content): boolean {
  return isElement(node) && node.tagName === "br";
}

/** Returns the first element that holds text and no further block, if the text begins with it. */
function firstBlock(nodes: readonly Content[]): Element | undefined {
  for (const node of nodes) {
    if (node.type === "text" && node.value.trim() !== "") return undefined;
    if (!isElement(node) || !holdsText(node)) continue;
    if (noTexts.has(node.tagName)) {
      if (node.tagName === "figure") continue;
      return undefined;
    }
    if (!blocks.has(node.tagName)) return undefined;
    const hasBlocks = node.children.some((child) => isElement(child) && blocks.has(child.tagName));
    return hasBlocks ? firstBlock(node.children) : node;
  }
  return undefined;
}

/** Returns the nodes with one element, at any depth, replaced by others. */
function replaced<T extends Content>(
  nodes: readonly T[],
  old: Element,
  ...by: readonly Element[]
): (T | Element)[] {
  if (nodes.some((node) => node === old))
    return nodes.flatMap((node): readonly (T | Element)[] => (node === old ? by : [node]));
  return nodes.flatMap((node): readonly (T | Element)[] => {
    if (node === old) return by;
    return isElement(node) ? [{ ...node, children: replaced(node.children, old, ...by) }] : [node];
  });
}

/** Returns the nodes without the first characters of their text, in which runs of white space count as one character. */
function withoutStart(nodes: readonly ElementContent[], count: number): ElementContent[] {
  let left = count;
  let isAfterSpace = true;
  const cut = (node: ElementContent): ElementContent[] => {
    if (left <= 0) return [node];
    if (node.type === "text") {
      const value = cutText(node.value);
      return value === "" ? [] : [{ type: "text", value } satisfies Text];
    }
    if (node.type !== "element") return [node];
    if (isBreak(node)) return [];
    const children = node.children.flatMap(cut);
    return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }];
  };
  const cutText = (text: string): string => {
    let index = 0;
    for (; index < text.length && (left > 0 || /\s/.test(text.charAt(index))); index += 1) {
      const isSpace = /[\t\n\v\f\r \u0085\u2028\u2029]/.test(text.charAt(index));
      if (!isSpace || !isAfterSpace) left -= 1;
      isAfterSpace = isSpace;
    }
    return text.slice(index);
  };
  return nodes.flatMap(cut);
}

function isElement(node: Content): node is Element {
  return node.type === "element";
}

function lineOf(node: Element): string {
  return oneLine(textOf(node));
}

function textOf(node: Content): string {
  if (node.type === "text") return node.value;
  if (isElement(node)) return node.tagName === "br" ? " " : node.children.map(textOf).join("");
  return "";
}

/** Returns true for two texts that differ in punctuation, in space and in capitals only. */
function sameWords(one: string, other: string): boolean {
  const [text, otherText] = [one.toLowerCase(), other.toLowerCase()];
  // Most differ in their first word, and one of them may be long.
  const first = word.exec(text)?.[0];
  return first !== undefined && first === word.exec(otherText)?.[0] && wordsOf(text) === wordsOf(otherText);
}

function wordsOf(text: string): string | undefined {
  return text.match(allWords)?.join(" ");
}

const word = /[\p{L}\p{M}\p{N}]+/u;

const allWords = new RegExp(word, "gu");
