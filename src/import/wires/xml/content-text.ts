import { oneLine } from "../../text/lines.ts";
import {
  childrenNamed,
  elementsBelow,
  elementsIn,
  textIn,
  withoutElements,
  type XmlElement,
} from "../../xml/element.ts";
import { htmlElement, isHtml } from "./html-element.ts";
import { lineIn } from "./lines-in.ts";
import { type TextTree, textTree } from "./text-tree.ts";

/** What the content of an item says in its text. */
interface ContentText {
  readonly text?: TextTree | undefined;
  readonly title?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly dateline?: string | undefined;
}

/**
 * Returns the text of an element that holds XHTML, paragraphs of NITF, HTML as text, or plain text. A whole `<nitf>` in it is
 * read as that, not here. `prefix` tells its footnotes from those of other parts. A teaser in the text is taken out of it as the standfirst, unless there is another one.
 */
export function contentText(content: XmlElement, standfirst?: string, prefix = ""): ContentText | undefined {
  const holders = childrenNamed(content, "inlineXML").concat(childrenNamed(content, "inlineData"));
  const holder =
    holders.find((candidate) => lineIn(candidate) !== "") ?? (holders.length === 0 ? content : undefined);
  if (!holder || elementsBelow(holder, ({ local }) => local === "nitf").length > 0) return undefined;
  if (elementsIn(holder).length > 0) return markupText(holder, standfirst, prefix);
  const text = textIn(holder);
  if (text.trim() === "") return undefined;
  return isHtml(text) ? markupText(htmlElement(text), standfirst, prefix) : { text: plainText(text) };
}

/** Returns the texts of several parts of one item as one. */
export function joinedText(parts: readonly (ContentText | undefined)[]): ContentText | undefined {
  const found = parts.filter((part) => part !== undefined);
  const texts = found.map(({ text }) => text).filter((text) => text !== undefined);
  const [first] = found;
  if (!first || texts.length < 2) return first;
  const text = {
    blocks: texts.flatMap(({ blocks }) => blocks),
    footnotes: texts.flatMap(({ footnotes }) => footnotes),
    notes: texts.flatMap(({ notes }) => notes),
  };
  return { ...first, text };
}

/** Takes the main part of an XHTML page, if it says which that is. What stands in the page's head is in fields. */
function markupText(holder: XmlElement, standfirst: string | undefined, prefix: string): ContentText {
  const body = firstBelow(holder, ({ local }) => /^body$/i.test(local)) ?? holder;
  const main =
    firstBelow(
      body,
      ({ local, attributes }) => /^(?:section|div)$/i.test(local) && hasClass(attributes.class, "main"),
    ) ?? body;
  const teaser = firstBelow(
    body,
    ({ local, attributes }) => /^p$/i.test(local) && hasClass(attributes.class, "teaser"),
  );
  const dateline = firstBelow(main, ({ attributes }) => hasClass(attributes.class, "dateline"));
  const title = main === body ? undefined : firstBelow(body, ({ local }) => /^h1$/i.test(local));
  const isStandfirst = teaser && (standfirst === undefined || standfirst.includes(lineIn(teaser)));
  const left = [isStandfirst ? teaser : undefined, dateline].filter((element) => element !== undefined);
  return {
    text: textTree([withoutCodes(withoutElements(main, left))], prefix),
    title: title && (lineIn(title) || undefined),
    standfirst: teaser && (lineIn(teaser) || undefined),
    dateline: dateline && (lineIn(dateline) || undefined),
  };
}

/** Returns an element without the routing codes that some agencies put between its paragraphs as bare text. */
function withoutCodes(element: XmlElement): XmlElement {
  const hasParagraphs = elementsIn(element).some(({ local }) => /^p$/i.test(local));
  if (!hasParagraphs) return element;
  const children = element.children.filter((child) => typeof child !== "string" || /\p{Ll}{2}/u.test(child));
  return { ...element, children };
}

function plainText(text: string): TextTree {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .map(oneLine)
    .filter(Boolean);
  return {
    blocks: paragraphs.map((value) => ({
      type: "element",
      tagName: "p",
      properties: {},
      children: [{ type: "text", value }],
    })),
    footnotes: [],
    notes: [],
  };
}

function firstBelow(element: XmlElement, isWanted: (element: XmlElement) => boolean): XmlElement | undefined {
  for (const child of elementsIn(element)) {
    const found = isWanted(child) ? child : firstBelow(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

function hasClass(names: string | undefined, name: string): boolean {
  return names?.split(/\s+/).includes(name) ?? false;
}
