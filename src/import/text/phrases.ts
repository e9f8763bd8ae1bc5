import type { Element } from "hast";
import type { PhrasingContent } from "mdast";
import {
  blockElements,
  keptInLines,
  otherNames,
  plainElements,
  playedElements,
  unseenElements,
} from "./element-kinds.ts";
import { isReference } from "./footnotes.ts";
import { attributeOf, hasClass, type Node, oneLineOf, textOf } from "./hast-values.ts";
import { linked } from "./linked-phrases.ts";
import type { PhraseBuilder, Wrapping } from "./phrase-builder.ts";
import { safeAddress } from "./safe-address.ts";
import type { TextContext } from "./text-context.ts";
import { openingTag } from "./written-tags.ts";

/** Adds what stands in a line to a paragraph. */
export function addPhrases(nodes: readonly Node[], builder: PhraseBuilder, context: TextContext): void {
  for (const node of nodes) addPhrase(node, builder, context);
}

export function addPhrase(node: Node, builder: PhraseBuilder, context: TextContext): void {
  if (node.type === "text") builder.text(node.value);
  else if (node.type === "element") addElement(node, builder, context);
}

function addElement(element: Element, builder: PhraseBuilder, context: TextContext): void {
  const { tagName } = element;
  if (isUnseen(element)) return;
  addTarget(element, builder, context);
  if (tagName === "br") builder.break();
  else if (tagName === "img") addPicture(element, builder, context);
  else if (tagName === "input") builder.text(boxOf(element));
  else if (isCode(tagName)) addCode(textOf(element), builder);
  else if (playedElements.has(tagName)) addPlayed(element, builder, context);
  else if (isReference(element, context.footnotes)) addReference(element, builder, context);
  else if (blockElements.has(tagName)) {
    builder.break();
    addPhrases(element.children, builder, context);
    builder.break();
  } else {
    const wrapping = wrappingOf(element, context);
    if (wrapping) builder.open(wrapping);
    addPhrases(element.children, builder, context);
    if (wrapping) builder.close();
  }
}

/** Returns true for what readers of the source never saw. */
export function isUnseen(element: Element): boolean {
  return (
    unseenElements.has(element.tagName) ||
    element.properties.hidden === true ||
    (element.properties.style !== undefined && hiddenStyle.test(attributeOf(element, "style") ?? ""))
  );
}

const hiddenStyle = /(?:^|;)\s*display\s*:\s*none\b/i;

/** Writes the id of an element that a link leads to. Headings write their own. */
function addTarget(element: Element, builder: PhraseBuilder, { targets }: TextContext): void {
  const id = targets.placeAt(element);
  if (id !== undefined) builder.add({ type: "html", value: `<span id="${id}"></span>` });
}

function addPicture(element: Element, builder: PhraseBuilder, context: TextContext): void {
  const alt = attributeOf(element, "alt") ?? "";
  if (hasClass(element, "emoji") || hasClass(element, "wp-smiley")) {
    builder.text(alt);
    return;
  }
  const image = context.image(element, context);
  if (image) builder.picture(image);
}

function boxOf(element: Element): string {
  if (attributeOf(element, "type") !== "checkbox") return "";
  return element.properties.checked === true ? "☑ " : "☐ ";
}

function isCode(tagName: string): boolean {
  return tagName === "code" || tagName === "tt";
}

/** Returns code of a line. Spaces at its edges are outside of it. */
function addCode(text: string, builder: PhraseBuilder): void {
  const value = text.replace(/\s+/g, " ");
  if (value.startsWith(" ")) builder.text(" ");
  if (value.trim() !== "") builder.add({ type: "inlineCode", value: value.trim() });
  if (value.endsWith(" ")) builder.text(" ");
}

/** A recording in a line becomes a link. Blocks of them are read elsewhere. */
function addPlayed(element: Element, builder: PhraseBuilder, context: TextContext): void {
  const address = safeAddress(attributeOf(element, "src") ?? attributeOf(element, "data") ?? "");
  context.notes.lose("embed", `<${element.tagName}>`);
  if (address === undefined) return;
  builder.add({
    type: "link",
    url: context.notes.placeholder("link", address),
    children: [{ type: "text", value: oneLineOf(element) || address }],
  });
}

function addReference(element: Element, builder: PhraseBuilder, { footnotes }: TextContext): void {
  const key = attributeOf(element, "dataFootnote") ?? "";
  footnotes.used.add(key);
  const label = String(footnotes.numbers.get(key));
  builder.add({ type: "footnoteReference", identifier: label, label });
}

/** Returns what an element makes of its content; undefined if its content stands for it. */
export function wrappingOf(element: Element, context: TextContext): Wrapping | undefined {
  const { tagName } = element;
  switch (tagName) {
    case "strong":
    case "b":
      return isWrittenBold(element) ? (children) => [{ type: "strong", children }] : undefined;
    case "em":
    case "i":
      return (children) => [{ type: "emphasis", children }];
    case "a":
      return linkOf(element, context);
    default:
      return keptOf(element, context);
  }
}

/** Word processors put a whole text into an element that would be bold and isn't. */
function isWrittenBold(element: Element): boolean {
  return !/font-weight\s*:\s*(?:normal|[1-4]00)\b/i.test(attributeOf(element, "style") ?? "");
}

function linkOf(element: Element, { notes, targets }: TextContext): Wrapping | undefined {
  const href = attributeOf(element, "href")?.trim() ?? "";
  if (href === "" || href === "#") return undefined;
  if (href.startsWith("#")) {
    const url = targets.addressOf(href);
    if (url !== undefined) return (children) => linked(children, () => url);
    notes.lose("html", '<a href="#…">');
    return undefined;
  }
  const address = safeAddress(href);
  if (address === undefined) return undefined;
  return (children) => linked(children, () => notes.placeholder("link", address));
}

function keptOf(element: Element, { notes }: TextContext): Wrapping | undefined {
  const name = otherNames.get(element.tagName) ?? element.tagName;
  const isNamed = (name === "span" || name === "bdi") && element.properties.lang !== undefined;
  if (keptInLines.has(name) || isNamed)
    return (children): readonly PhrasingContent[] => [
      { type: "html", value: openingTag(name, element) },
      ...children,
      { type: "html", value: `</${name}>` },
    ];
  if (!plainElements.has(name)) notes.lose("html", `<${name}>`);
  return undefined;
}
