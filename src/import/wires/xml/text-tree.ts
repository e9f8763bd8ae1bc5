import type { Element, ElementContent } from "hast";
import { elementsIn, textIn, type XmlElement, type XmlNode } from "../../xml/element.ts";
import { newElement, newText } from "./hast-nodes.ts";
import { htmlElement, propertiesOf } from "./html-element.ts";
import { figureOf } from "./media.ts";
import { blocks, headings, phrases, unseen, wrappers } from "./text-elements.ts";

/** A text as blocks of HTML: paragraphs, headings, lists, figures and the like, none of them a mere wrapper of others. */
export interface TextTree {
  readonly blocks: readonly Element[];
  /** The texts of footnotes, for the end of the text. */
  readonly footnotes: readonly Element[];
  /** Notes that stand in the text, but are for editors only. */
  readonly notes: readonly string[];
}

/**
 * Returns the text of elements of NITF or XHTML that follow each other. Elements that only say what a word is, like `<person>` and `<org>`, are
 * unwrapped, and so are those of other namespaces: all of their text stays.
 */
export function textTree(contents: readonly XmlElement[], prefix = ""): TextTree {
  const found: Found = { prefix, footnotes: [], notes: [] };
  const { footnotes, notes } = found;
  return { blocks: contents.flatMap(({ children }) => blocksOf(children, found)), footnotes, notes };
}

interface Found {
  /** Tells the footnotes of a part from those of others. */
  readonly prefix: string;
  readonly footnotes: Element[];
  readonly notes: string[];
}

function blocksOf(nodes: readonly XmlNode[], found: Found): Element[] {
  const made: Element[] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    if (line.length > 0) made.push(...paragraphs(phrasing(line, found)));
    line = [];
  };
  for (const node of nodes)
    if (typeof node === "string" || !isBlock(node)) line.push(node);
    else {
      endLine();
      made.push(...blockOf(node, found));
    }
  endLine();
  return made;
}

function isBlock(element: XmlElement): boolean {
  const name = element.local.toLowerCase();
  if (blocks.has(name)) return true;
  return !phrases.has(name) && element.children.some((child) => typeof child !== "string" && isBlock(child));
}

function blockOf(element: XmlElement, found: Found): Element[] {
  const name = element.local.toLowerCase();
  if (unseen.has(name)) return [];
  if (isForEditors(element)) return editorsNote(element, found);
  if (headings.has(name)) return headingOf(element, name, found);
  if (name === "p") return paragraphOf(element, found);
  if (wrappers.has(name)) return blocksOf(element.children, found);
  switch (name) {
    case "ul":
    case "ol":
    case "dl":
      return [newElement(name, itemsOf(element, found), propertiesOf(element))];
    case "table":
      return [newElement("table", rowsOf(element, found))];
    case "bq":
    case "blockquote":
      return [newElement("blockquote", quotation(element, found))];
    case "pre":
      return [newElement("pre", [newText(textIn(element))])];
    case "hr":
      return [newElement("hr", [])];
    case "media":
    case "figure":
    case "video":
    case "audio":
    case "iframe":
    case "object":
    case "embed":
      return figureOf(element);
    case "note":
      return noteOf(element, found);
    default:
      return blocksOf(element.children, found);
  }
}

/** A note is for editors only, unless it says that it is for readers. */
function noteOf(element: XmlElement, found: Found): Element[] {
  return element.attributes.type === "pa" ? blocksOf(element.children, found) : editorsNote(element, found);
}

function isForEditors({ attributes }: XmlElement): boolean {
  return /\b(?:ed-?notes?|editors?-?notes?|non-?public|notepad)\b/i.test(attributes.class ?? "");
}

function editorsNote(element: XmlElement, found: Found): Element[] {
  const text = oneLineOf(element);
  if (text !== "") found.notes.push(text);
  return [];
}

function headingOf(element: XmlElement, name: string, found: Found): Element[] {
  const content = phrasing(element.children, found);
  const level = name === "hl1" || name === "hl2" || name === "h1" ? 2 : Number(name.slice(-1));
  return isBlank(content) ? [] : [newElement(`h${level}`, content)];
}

/** A paragraph keeps its class, by which agencies mark leads and datelines. */
function paragraphOf(element: XmlElement, found: Found): Element[] {
  const { class: names, lede } = element.attributes;
  const className = [...(names?.split(/\s+/) ?? []), ...(lede === "true" ? ["lede"] : [])];
  const made = blocksOf(element.children, found);
  return className.length === 0
    ? made
    : made.map((block) => (block.tagName === "p" ? { ...block, properties: { className } } : block));
}

/** Returns the paragraphs of a line in which two line breaks part paragraphs. */
function paragraphs(content: readonly ElementContent[]): Element[] {
  const made: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of content) {
    const isBreak = node.type === "element" && node.tagName === "br";
    if (isBreak) breaks += 1;
    else if (!(node.type === "text" && node.value.trim() === "")) {
      if (breaks > 1) made.push([]);
      else if (breaks === 1) made.at(-1)?.push(newElement("br", []));
      breaks = 0;
      made.at(-1)?.push(node);
    } else if (breaks === 0) made.at(-1)?.push(node);
  }
  return made.filter((paragraph) => !isBlank(paragraph)).map((paragraph) => newElement("p", paragraph));
}

function itemsOf(list: XmlElement, found: Found): Element[] {
  return elementsIn(list).map((item) => {
    const name = item.local.toLowerCase();
    return newElement(name === "dt" || name === "dd" ? name : "li", mixed(item, found));
  });
}

function rowsOf(table: XmlElement, found: Found): Element[] {
  return elementsIn(table).flatMap((child) => {
    const name = child.local.toLowerCase();
    if (name === "tr") return [newElement("tr", cellsOf(child, found))];
    if (name === "caption") return [newElement("caption", phrasing(child.children, found))];
    return name === "col" || name === "colgroup" ? [] : rowsOf(child, found);
  });
}

function cellsOf(row: XmlElement, found: Found): Element[] {
  return elementsIn(row).map((cell) =>
    newElement(cell.local.toLowerCase() === "th" ? "th" : "td", mixed(cell, found), propertiesOf(cell)),
  );
}

/** Returns content that may be one line or blocks. */
function mixed({ children }: XmlElement, found: Found): ElementContent[] {
  const holdsBlocks = children.some((child) => typeof child !== "string" && isBlock(child));
  return holdsBlocks ? blocksOf(children, found) : phrasing(children, found);
}

function quotation(element: XmlElement, found: Found): Element[] {
  const isCredit = (child: XmlNode): boolean => typeof child !== "string" && child.local === "credit";
  const words = element.children.filter((child) => !isCredit(child));
  const credits = element.children.filter(isCredit);
  const by = phrasing(credits, found);
  return [...blocksOf(words, found), ...(isBlank(by) ? [] : [newElement("p", [newText("— "), ...by])])];
}

function phrasing(nodes: readonly XmlNode[], found: Found): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes)
    made.push(...(typeof node === "string" ? textNodes(node) : phraseOf(node, found)));
  return made;
}

function phraseOf(element: XmlElement, found: Found): ElementContent[] {
  const name = element.local.toLowerCase();
  if (unseen.has(name)) return [];
  if (name === "br") return [newElement("br", [])];
  if (name === "img") return [newElement("img", [], propertiesOf(element))];
  if (name === "fn") return footnote(element, found);
  const content = phrasing(element.children, found);
  const tagName = phrases.get(name);
  if (tagName === undefined || content.length === 0) return spaced(name, content);
  return [newElement(tagName, content, tagName === "a" ? propertiesOf(element) : {})];
}

/** Puts spaces round what stands on lines of its own, so that no two words become one. */
function spaced(name: string, content: ElementContent[]): ElementContent[] {
  return blocks.has(name) ? [newText(" "), ...content, newText(" ")] : content;
}

function footnote(element: XmlElement, found: Found): ElementContent[] {
  const number = String(found.footnotes.length + 1);
  const key = found.prefix + number;
  const content = phrasing(element.children, found);
  if (isBlank(content)) return [];
  found.footnotes.push(newElement("p", content, { dataFootnote: key }));
  return [newElement("sup", [newText(number)], { dataFootnote: key })];
}

function textNodes(value: string): ElementContent[] {
  // Some agencies send the code of embeds as the words of a paragraph.
  const code = value.includes("<") ? value.trim() : "";
  if (!code.endsWith(">") || !/^<(?:iframe|blockquote|script|div|embed|object)\b/i.test(code))
    return [newText(value)];
  return elementsIn(htmlElement(value)).flatMap(figureOf);
}

/** Elements that show something without a word. */
const media = new Set(["img", "iframe", "video", "audio", "figure"]);

function isBlank(content: readonly ElementContent[]): boolean {
  return content.every((node) => {
    if (node.type === "element") return !media.has(node.tagName) && isBlank(node.children);
    return node.type !== "text" || node.value.trim() === "";
  });
}

function oneLineOf(element: XmlElement): string {
  return textIn(element).replace(/\s+/g, " ").trim();
}
