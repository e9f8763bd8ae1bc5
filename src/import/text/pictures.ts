import type { Element } from "hast";
import type { RootContent as Block, Image, Paragraph } from "mdast";
import { attributeOf, elementsIn, foundIn, hasClass, oneLineOf } from "./hast-values.ts";
import { safeAddress } from "./safe-address.ts";
import { shownWords } from "./shown-words.ts";
import type { TextContext } from "./text-context.ts";

/** Returns a picture as it stands in a text; undefined for one that shows nothing: a counter of readers, or a bare place. */
export function imageOf(element: Element, { notes }: TextContext): Image | undefined {
  if (isCounter(element)) return undefined;
  const written = sources.map((name) => attributeOf(element, name)).find(isPicture);
  const address = safeAddress(written ?? "");
  if (address === undefined) {
    notes.lose("html", "<img> without an address");
    return undefined;
  }
  const alt = (attributeOf(element, "alt") ?? "").replace(/\s+/g, " ").trim();
  return { type: "image", url: notes.placeholder("picture", address), alt };
}

/** Where the address stands: pages that load pictures late have a stand-in in `src`. */
const sources = ["src", "dataSrc", "dataLazySrc", "dataOrigFile", "dataOriginal"] as const;

function isPicture(address: string | undefined): boolean {
  return address !== undefined && address.trim() !== "" && !/^(?:data|about|blob):/i.test(address.trim());
}

function isCounter(element: Element): boolean {
  return [attributeOf(element, "width"), attributeOf(element, "height")].some(
    (size) => size !== undefined && /^[01](?:px)?$/.test(size),
  );
}

/** Returns a figure of pictures: one with its caption, or a gallery. */
export function picturesOf(element: Element, context: TextContext): readonly Block[] {
  const images = imagesIn(element).flatMap((image) => context.image(image, context) ?? []);
  const [first, ...others] = images;
  if (!first) return captionParagraph(element, context);
  if (others.length > 0) return [...galleryOf(images), ...captionParagraph(element, context)];
  noteLinked(element, context);
  const title = captionOf(element, context);
  return [paragraphOf(title === "" ? first : { ...first, title })];
}

/** Returns pictures beside one another. */
export function galleryOf(images: readonly Image[]): readonly Block[] {
  if (images.length < 2) return images.map(paragraphOf);
  const children = images.flatMap((image, index) =>
    index > 0 ? [{ type: "html", value: "\n" } as const, image] : [image],
  );
  return [{ type: "container", name: "gallery", argument: "", children: [{ type: "paragraph", children }] }];
}

export function paragraphOf(image: Image): Paragraph {
  return { type: "paragraph", children: [image] };
}

/** Returns all pictures in an element. */
export function imagesIn(element: Element): readonly Element[] {
  return elementsIn(element.children).flatMap((child) =>
    child.tagName === "img" ? [child] : imagesIn(child),
  );
}

/** Returns the element that holds the caption of a figure. */
export function captionIn(element: Element): Element | undefined {
  return foundIn(element, ({ tagName }) => tagName === "figcaption");
}

/**
 * Returns the caption of a figure as Dateline writes it: "Caption. | Credit | licence".
 */
export function captionOf(element: Element, { notes }: TextContext): string {
  const caption = captionIn(element);
  if (!caption) return "";
  const credit = lineOf(shownWords(elementsBelow(caption).filter(isCredit).at(-1)?.children ?? []));
  const whole = lineOf(shownWords(caption.children));
  const isLast = credit !== "" && whole.endsWith(credit);
  const words = isLast ? whole.slice(0, -credit.length).replace(/(?<![\s/])[\s/]+$/, "") : whole;
  const licence = foundIn(
    caption,
    ({ tagName, properties }) => tagName === "a" && licenceAddress.test(String(properties.href ?? "")),
  );
  const links = foundIn(
    caption,
    (found) => found.tagName === "a" && found.properties.href !== undefined && found !== licence,
  );
  if (links) notes.lose("html", "<a> in a caption");
  const parts = [words, isLast ? credit : "", licence ? (attributeOf(licence, "href") ?? "") : ""];
  while (parts.at(-1) === "") parts.pop();
  return parts.join(" | ").trim();
}

const licenceAddress = /^https:\/\/creativecommons\.org\/(?:licenses|publicdomain)\//;

function elementsBelow(element: Element): readonly Element[] {
  return elementsIn(element.children).flatMap((child) => [child, ...elementsBelow(child)]);
}

function isCredit(element: Element): boolean {
  return element.tagName === "cite" || creditClasses.some((name) => hasClass(element, name));
}

const creditClasses = ["credit", "image-credit", "media-credit", "photo-credit", "wp-media-credit"] as const;

/** A bar would divide the caption. */
function lineOf(text: string): string {
  return text.replaceAll("|", "/").replace(/\s+/g, " ").trim();
}

/** A link around a picture that leads to a larger copy of it says nothing. Another one is lost. */
function noteLinked(element: Element, { notes }: TextContext): void {
  const link = foundIn(
    element,
    (found) => found.tagName === "a" && foundIn(found, ({ tagName }) => tagName === "img") !== undefined,
  );
  const href = link && attributeOf(link, "href");
  if (href !== undefined && !pictureFile.test(href)) notes.lose("html", "<a> around a picture");
}

const pictureFile = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i;

function captionParagraph(element: Element, context: TextContext): readonly Block[] {
  const caption = captionIn(element);
  if (!caption || oneLineOf(caption) === "") return [];
  return context.blocks(caption.children, { ...context, place: "part" });
}
