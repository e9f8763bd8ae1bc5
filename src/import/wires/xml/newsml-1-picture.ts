import type { Element } from "hast";
import { childrenNamed, elementAt, elementsBelow, type XmlElement } from "../../xml/element.ts";
import { largestPicture } from "../largest-picture.ts";
import type { WirePicture } from "../wire-pictures.ts";
import { firstLine, lineIn } from "./lines-in.ts";
import { pictureFigure } from "./media.ts";
import type { TextTree } from "./text-tree.ts";

/** Returns the role of a component: "Caption", "HighDef", "Thumbnail". */
export function roleOf(component: XmlElement): string {
  return elementAt(component, "Role")?.attributes.FormalName ?? "";
}

/** Returns true for a component that is a picture: it has files of one, and no text but its caption. */
export function holdsPicture(component: XmlElement): boolean {
  return filesIn(component).length > 0 && !holdsReport(component);
}

/** Returns the picture of a component, in its largest size. */
export function componentPicture(component: XmlElement): WirePicture[] {
  const files = filesIn(component);
  const address = largestPicture(files)?.address;
  if (address === undefined) return [];
  const parts = [component, ...elementsBelow(component, ({ local }) => local === "NewsComponent")];
  const lines = parts.map((part) => elementAt(part, "NewsLines"));
  const linesOf = (name: string) => lines.map((part) => elementAt(part, name));
  const picture = {
    address,
    caption: firstLine([captionIn(component), ...linesOf("HeadLine")]),
    credit: firstLine(["CreditLine", "ByLine", "CopyrightLine"].flatMap(linesOf)),
  };
  return [{ picture, addresses: new Set(files.map((file) => file.address)) }];
}

/** A text in which pictures stand where it says, and the components of pictures that it does not name. */
interface PlacedPictures {
  readonly text: TextTree | undefined;
  readonly left: readonly XmlElement[];
}

/** Puts pictures into a text where it names their components: `data-location="#photo0"`. */
export function placedPictures(
  text: TextTree | undefined,
  components: readonly XmlElement[],
): PlacedPictures {
  if (!text) return { text, left: components };
  const used = new Set<XmlElement>();
  const blocks = text.blocks.flatMap((block) => {
    const name = referenceIn(block);
    if (name === undefined) return [block];
    const component = components.find(({ attributes }) => attributes.Duid === name);
    if (component) used.add(component);
    return component ? componentPicture(component).map(({ picture }) => pictureFigure(picture)) : [];
  });
  return { text: { ...text, blocks }, left: components.filter((component) => !used.has(component)) };
}

function referenceIn(block: Element): string | undefined {
  const image = block.tagName === "figure" ? block.children[0] : undefined;
  const address = image?.type === "element" ? String(image.properties.src ?? "") : "";
  return address.startsWith("#") ? address.slice(1) : undefined;
}

/** Returns the files of pictures in a component and those in it, each with the role by which its size is known. */
function filesIn(component: XmlElement): ReturnType<typeof fileOf>[] {
  const role = roleOf(component);
  const own = childrenNamed(component, "ContentItem")
    .filter(isPicture)
    .map((item) => fileOf(item, role));
  return [...own, ...childrenNamed(component, "NewsComponent").flatMap(filesIn)];
}

function isPicture(item: XmlElement): boolean {
  if ((item.attributes.Href ?? "") === "") return false;
  const names = ["MediaType", "MimeType", "Format"].map(
    (name) => elementAt(item, name)?.attributes.FormalName ?? "",
  );
  return (
    /photo|picture|image|graphic|jpe?g|png/i.test(names.join(" ")) ||
    /\.(?:jpe?g|png|gif|webp)$/i.test(item.attributes.Href ?? "")
  );
}

function fileOf(item: XmlElement, role: string) {
  const properties = childrenNamed(elementAt(item, "Characteristics"), "Property");
  const sizeOf = (name: string): number | undefined =>
    Number(properties.find(({ attributes }) => attributes.FormalName === name)?.attributes.Value) ||
    undefined;
  return {
    name: role,
    address: item.attributes.Href ?? "",
    width: sizeOf("Width"),
    height: sizeOf("Height"),
  };
}

function holdsReport(component: XmlElement): boolean {
  const isCaption = /caption/i.test(roleOf(component));
  const own =
    !isCaption &&
    childrenNamed(component, "ContentItem").some(
      (item) => !isPicture(item) && lineIn(elementAt(item, "DataContent")) !== "",
    );
  return own || childrenNamed(component, "NewsComponent").some(holdsReport);
}

function captionIn(component: XmlElement): XmlElement | undefined {
  const captions = elementsBelow(
    component,
    (element) => element.local === "NewsComponent" && /caption/i.test(roleOf(element)),
  );
  return captions.flatMap((caption) => elementsBelow(caption, ({ local }) => local === "DataContent"))[0];
}
