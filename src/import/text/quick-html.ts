import type { Element, Properties, Root } from "hast";
import { resolvedText, resolvedValue } from "./quick-references.ts";

/**
 * Returns the tree of HTML that is as simple as most texts are: common elements, each closed where it must be. Undefined for all
 * else, which needs a parser that knows what browsers make of mistakes. Comments and attributes without a meaning for texts are
 * left out.
 */
export function quickTree(html: string): Root | undefined {
  if (/[\0\r]/.test(html)) return undefined;
  const root: Root = { type: "root", children: [] };
  const open: Element[] = [];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const end = next < 0 ? html.length : next;
    if (end > at && !addText(html.slice(at, end), open, root)) return undefined;
    if (next < 0) break;
    if (html.startsWith("<!--", next)) {
      const close = html.indexOf("-->", next + 4);
      if (close < 0 || irregularComment.test(html.slice(next + 4, close))) return undefined;
      at = close + 3;
      continue;
    }
    const after = html[next + 1] === "/" ? closed(html, next, open) : opened(html, next, open, root);
    if (after === undefined) return undefined;
    at = after;
  }
  return open.length === 0 ? root : undefined;
}

/** Closes the element whose tag stands at an index. Returns where the tag ends; undefined if another element is open. */
function closed(html: string, at: number, open: Element[]): number | undefined {
  const name = open.pop()?.tagName;
  if (name === undefined) return undefined;
  if (html.startsWith(`${name}>`, at + 2)) return at + name.length + 3;
  endTag.lastIndex = at;
  const [whole, written] = endTag.exec(html) ?? [];
  return whole !== undefined && written?.toLowerCase() === name ? at + whole.length : undefined;
}

/** Opens the element whose tag stands at an index. Returns where the tag ends; undefined if it may not be opened there. */
function opened(html: string, at: number, open: Element[], root: Root): number | undefined {
  const end = html.indexOf(">", at);
  const inside = html.slice(at + 1, end);
  const plain = known.get(inside);
  if (plain !== undefined) return end >= 0 && add(plain, {}, open, root) ? end + 1 : undefined;
  startTag.lastIndex = at;
  const [whole, written = "", attributes = "", selfClosing] = startTag.exec(html) ?? [];
  if (whole === undefined) return undefined;
  const name = known.get(written.toLowerCase());
  if (name === undefined || (selfClosing === "/" && !voidElements.has(name))) return undefined;
  const properties = attributes === "" ? {} : propertiesIn(attributes);
  return properties && add(name, properties, open, root) ? at + whole.length : undefined;
}

function add(name: string, properties: Properties, open: Element[], root: Root): boolean {
  if (!mayOpen(name, open)) return false;
  const element: Element = { type: "element", tagName: name, properties, children: [] };
  (open.at(-1) ?? root).children.push(element);
  if (!voidElements.has(name)) open.push(element);
  return true;
}

const irregularComment = /^-?>|--!>|<!--|<!-$|--!$/;

const startTag = /<([a-z][a-z\d-]*)((?:\s+[a-z][\w-]*(?:=(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/iy;

const endTag = /<\/([a-z][a-z\d-]*)\s*\/?>/iy;

const attribute = /([a-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'))?/gi;

const voidElements = new Set(["br", "hr", "img"]);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Elements that end a paragraph which is open. */
const blocks = names("blockquote div figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul");

/** Elements of a line that parsers open again where they were not closed. */
const formatting = names("a b code em i s small strong u");

const others = names("cite dateline-uncarried br img span sub sup");

/** Parts of lists and tables, each with what it may stand in. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = {
  li: names("ol ul"),
  caption: names("table"),
  thead: names("table"),
  tbody: names("table"),
  tr: names("thead tbody"),
  td: names("tr"),
  th: names("tr"),
};

/** The names of all elements that a quick tree may hold. Those of the tree are taken from here, since they are found sooner in sets. */
const known: ReadonlyMap<string, string> = new Map(
  [...blocks, ...formatting, ...others, ...Object.keys(parents)].map((name) => [name, name]),
);

/** Elements that hold nothing but their parts. */
const wholes = names("table thead tbody tr");

const headings = names("h1 h2 h3 h4 h5 h6");

const deepest = 50;

/** Returns true if an element may be opened, and stands where it is written. */
function mayOpen(name: string, open: readonly Element[]): boolean {
  if (open.length > deepest) return false;
  const parent = open.at(-1)?.tagName ?? "";
  const within = Object.hasOwn(parents, name) ? parents[name] : undefined;
  if (within ? !within.has(parent) : wholes.has(parent)) return false;
  const isBlock = blocks.has(name);
  const isHeading = headings.has(name);
  for (const { tagName } of open)
    if (
      (isBlock && tagName === "p") ||
      (isHeading && headings.has(tagName)) ||
      (name === "table" && formatting.has(tagName)) ||
      (name === "a" && tagName === "a")
    )
      return false;
  return true;
}

function addText(written: string, open: readonly Element[], root: Root): boolean {
  const parent = open.at(-1);
  const value = resolvedText(written);
  if (value === undefined || (parent && wholes.has(parent.tagName) && value.trim() !== "")) return false;
  // The first line break in it is not part of the code.
  const isFirst = parent?.tagName === "pre" && parent.children.length === 0 && value.startsWith("\n");
  const text = isFirst ? value.slice(1) : value;
  if (text !== "") (parent ?? root).children.push({ type: "text", value: text });
  return true;
}

/** Returns the attributes that mean something to a text, named as rehype names them. */
function propertiesIn(attributes: string): Properties | undefined {
  const properties: Properties = {};
  attribute.lastIndex = 0;
  for (let found = attribute.exec(attributes); found; found = attribute.exec(attributes)) {
    const [, written = "", double, single] = found;
    const name = written.toLowerCase();
    if (name === "hidden" || name === "reversed") return undefined;
    const property = propertyOf(name);
    if (property === undefined || Object.hasOwn(properties, property)) continue;
    const value = resolvedValue(double ?? single ?? "");
    if (value === undefined) return undefined;
    properties[property] = property === "className" ? classesIn(value) : value;
  }
  return properties;
}

function classesIn(value: string): string[] {
  return /\s/.test(value) ? value.split(/\s+/).filter((one) => one !== "") : value === "" ? [] : [value];
}

function propertyOf(name: string): string | undefined {
  if (name.startsWith("data-")) return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (name.startsWith("on")) return name;
  return Object.hasOwn(kept, name) ? kept[name] : undefined;
}

const kept: Readonly<Record<string, string>> = {
  align: "align",
  alt: "alt",
  background: "background",
  cite: "cite",
  class: "className",
  colspan: "colSpan",
  dir: "dir",
  height: "height",
  href: "href",
  id: "id",
  lang: "lang",
  name: "name",
  role: "role",
  rowspan: "rowSpan",
  scope: "scope",
  src: "src",
  start: "start",
  style: "style",
  title: "title",
  type: "type",
  width: "width",
};
