import type { Element, ElementContent } from "hast";
import { childrenNamed, elementsBelow, textIn, type XmlElement } from "../../xml/element.ts";
import { largestPicture } from "../largest-picture.ts";
import { newElement, newText } from "./hast-nodes.ts";
import { lineIn } from "./lines-in.ts";

/** Returns a picture, a film or a sound of NITF or XHTML as HTML, with its caption and its credit. */
export function figureOf(element: XmlElement): Element[] {
  switch (element.local.toLowerCase()) {
    case "media":
      return mediaOf(element);
    case "figure":
      return htmlFigure(element);
    default:
      return playerOf(element);
  }
}

/** Returns the figure of a picture. */
export function pictureFigure(picture: {
  readonly address: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}): Element {
  const { address, alt, caption = "", credit = "" } = picture;
  const words: ElementContent[] = [
    ...(caption === "" ? [] : [newText(caption)]),
    ...(credit === "" ? [] : [newText(" "), newElement("cite", [newText(credit)])]),
  ];
  return newElement("figure", [
    newElement("img", [], { src: address, ...(alt === undefined || alt === "" ? {} : { alt }) }),
    ...(words.length === 0 ? [] : [newElement("figcaption", words)]),
  ]);
}

function mediaOf(media: XmlElement): Element[] {
  const references = childrenNamed(media, "media-reference");
  const caption = childrenNamed(media, "media-caption").map(lineIn).join(" ").trim();
  const credit = childrenNamed(media, "media-producer").map(lineIn).filter(Boolean).join(", ");
  const renditions = references.map((reference) => renditionOf(reference));
  const picture = isPicture(media, references) ? largestPicture(renditions) : undefined;
  if (picture) {
    const alt = references.map(({ attributes }) => attributes["alternate-text"]).find(Boolean);
    return [pictureFigure({ address: picture.address, alt, caption, credit })];
  }
  const address = renditions.map((rendition) => rendition.address).find((source) => source !== "");
  const kind = media.attributes["media-type"]?.toLowerCase() === "audio" ? "audio" : "video";
  const words = [caption, credit].filter(Boolean).join(" ");
  if (address !== undefined)
    return [newElement(kind, [], { src: address, ...(words === "" ? {} : { title: words }) })];
  return words === "" ? [] : [newElement("p", [newText(words)])];
}

function renditionOf({ attributes }: XmlElement) {
  const { source, width, height, name, id, "mime-type": type, "data-location": location } = attributes;
  const contentType = type?.toLowerCase();
  return {
    address: (source || location || "").trim(),
    name: name ?? id ?? "",
    width: numberOf(width),
    height: numberOf(height),
    ...(contentType?.includes("/") ? { contentType } : {}),
  };
}

function isPicture(media: XmlElement, references: readonly XmlElement[]): boolean {
  const kind = (media.attributes["media-type"] ?? "").toLowerCase();
  if (/image|photo|picture|graphic|cartoon/.test(kind)) return true;
  if (kind !== "" && kind !== "other") return false;
  return references.some(
    ({ attributes }) =>
      attributes["mime-type"]?.startsWith("image/") ||
      /\.(?:jpe?g|png|gif|webp|avif)$/i.test(attributes.source ?? ""),
  );
}

function htmlFigure(figure: XmlElement): Element[] {
  const images = elementsBelow(figure, ({ local }) => local.toLowerCase() === "img");
  const players = elementsBelow(figure, ({ local }) => /^(?:iframe|video|audio|embed|object)$/i.test(local));
  const captions = elementsBelow(figure, ({ local }) => local.toLowerCase() === "figcaption");
  const credits = captions.flatMap((caption) => elementsBelow(caption, isCredit));
  const credit = credits.map(lineIn).join(", ");
  const words = captions.map(lineIn).join(" ");
  const caption = credit === "" ? words : words.replace(credit, "").replace(/\s+/g, " ").trim();
  if (images.length === 0)
    return [...players.flatMap(playerOf), ...(words === "" ? [] : [newElement("p", [newText(words)])])];
  return images.flatMap(({ attributes: { src = "", alt } }, index) =>
    src === ""
      ? []
      : [pictureFigure(index === 0 ? { address: src, alt, caption, credit } : { address: src, alt })],
  );
}

function isCredit({ local, attributes }: XmlElement): boolean {
  return (
    local.toLowerCase() === "cite" ||
    /\b(?:credit|byline|photographer|source)\b/i.test(attributes.class ?? "")
  );
}

/** Returns what plays something, and the words that stand in it for readers. */
function playerOf(element: XmlElement): Element[] {
  const name = element.local.toLowerCase();
  const { src, data, href, class: names } = element.attributes;
  const inner = elementsBelow(element, ({ attributes }) => attributes.src !== undefined)[0];
  const address = src || data || inner?.attributes.src;
  if (/^(?:iframe|video|audio|object|embed)$/.test(name))
    return address === undefined
      ? []
      : [newElement(name === "object" || name === "embed" ? "iframe" : name, [], { src: address })];
  // A quotation of another site is that site's embed, by the last address in it.
  const link =
    href ?? elementsBelow(element, ({ attributes }) => attributes.href !== undefined).at(-1)?.attributes.href;
  if (name === "blockquote" && link !== undefined && names !== undefined)
    return [newElement("div", [newElement("p", [newText(lineIn(element))])], { dataEmbed: link })];
  const words = textIn(element).trim();
  const made = inner ? playerOf(inner) : [];
  return words === "" || name === "script" ? made : [...made, newElement("p", [newText(words)])];
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) ? number : undefined;
}
