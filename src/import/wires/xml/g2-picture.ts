import { childrenNamed, elementAt, type XmlElement } from "../../xml/element.ts";
import { lastPart } from "../editors-words.ts";
import { largestPicture } from "../largest-picture.ts";
import { pictureNames, type WirePicture } from "../wire-pictures.ts";
import { g2Times, holdsWithheldPart } from "./g2-rights.ts";
import { firstLine, lineIn } from "./lines-in.ts";

/** Returns the picture of a picture item, or undefined if it may not be shown or has no file. */
export function pictureOf(item: XmlElement | undefined): WirePicture | undefined {
  if (!item || !isFree(item)) return undefined;
  const content = elementAt(item, "contentMeta");
  const renditions = childrenNamed(elementAt(item, "contentSet"), "remoteContent").map(({ attributes }) => ({
    name: lastPart(attributes.rendition ?? ""),
    address: attributes.href?.trim() ?? "",
    width: Number(attributes.width) || undefined,
    height: Number(attributes.height) || undefined,
    ...(attributes.contenttype ? { contentType: attributes.contenttype } : {}),
  }));
  const address = largestPicture(renditions)?.address;
  if (address === undefined) return undefined;
  const descriptions = childrenNamed(content, "description");
  const captions = descriptions.filter(({ attributes }) => /caption/i.test(attributes.role ?? ""));
  const names = childrenNamed(content, "creator").map((creator) => firstLine(childrenNamed(creator, "name")));
  const picture = {
    address,
    caption: firstLine([...captions, ...descriptions]),
    credit: firstLine([elementAt(content, "creditline")]) ?? (names.filter(Boolean).join(", ") || undefined),
  };
  return { picture, addresses: new Set(renditions.map((rendition) => rendition.address)) };
}

/** Returns the names of the pictures among some items that may not be shown, in all of their sizes. */
export function withheldNames(items: readonly XmlElement[]): ReadonlySet<string> {
  const contents = items
    .filter((item) => !isFree(item))
    .flatMap((item) => childrenNamed(elementAt(item, "contentSet"), "remoteContent"));
  return pictureNames(contents.map(({ attributes }) => attributes.href ?? ""));
}

/**
 * A picture that is withheld or embargoed is not shown with a text that is not, and none whose rights hold for a time only, since
 * an article can't end for its picture alone.
 */
export function isFree(item: XmlElement): boolean {
  const { starts = [], ends = [] } = g2Times(item);
  const meta = elementAt(item, "itemMeta");
  const { qcode, uri } = elementAt(meta, "pubStatus")?.attributes ?? {};
  const status = lastPart(qcode ?? uri ?? "usable");
  return (
    status === "usable" &&
    elementAt(meta, "embargoed") === undefined &&
    starts.length + ends.length === 0 &&
    !holdsWithheldPart(item) &&
    !/withh|kill/i.test(lineIn(elementAt(meta, "signal")))
  );
}
