import { largestPicture } from "../largest-picture.ts";
import { type WireTimes, wireRelease } from "../release.ts";
import { pictureNames, type WirePicture } from "../wire-pictures.ts";
import { type JsonObject, numberAt, objectsAt, textAt } from "./json-object.ts";
import { ninjsStatus } from "./ninjs-status.ts";
import { ninjsLine } from "./ninjs-words.ts";

/** The pictures of an item that may be shown, the main one first, and how many may not. */
interface NinjsPictures {
  readonly pictures: readonly WirePicture[];
  readonly withheld: number;
  /** The names of those, as `pictureNames` gives them. */
  readonly withheldNames: ReadonlySet<string>;
}

/** Returns the pictures that belong to an item. Each is judged as items are, since a picture may be withdrawn for itself. */
export function ninjsPictures(object: JsonObject, times: WireTimes): NinjsPictures {
  const all = objectsAt(object, "associations").filter(isPicture).toSorted(mainFirst);
  const free = all.filter(
    (one) => wireRelease({ ...ninjsStatus(one), type: "text" }, times).state === "public",
  );
  const withheld = all.filter((one) => !free.includes(one));
  return {
    pictures: free.flatMap((one) => pictureOf(one) ?? []),
    withheld: withheld.length,
    withheldNames: pictureNames(
      withheld.flatMap((one) =>
        objectsAt(one, "renditions").map((rendition) => textAt(rendition, "href", "url") ?? ""),
      ),
    ),
  };
}

function isPicture(association: JsonObject): boolean {
  const type = textAt(association, "type");
  return type === undefined
    ? objectsAt(association, "renditions").length > 0
    : /(?:^|:)(?:picture|image|photo|graphic)$/i.test(type);
}

function mainFirst(one: JsonObject, other: JsonObject): number {
  return Number(isMain(other)) - Number(isMain(one));
}

function isMain(association: JsonObject): boolean {
  return /feature|main|lead|hero/i.test(textAt(association, "name", "rel", "role") ?? "");
}

function pictureOf(association: JsonObject): WirePicture | undefined {
  const renditions = objectsAt(association, "renditions").map((rendition) => ({
    name: textAt(rendition, "name", "rendition", "title", "usage") ?? "",
    address: textAt(rendition, "href", "url") ?? "",
    width: numberAt(rendition, "width"),
    height: numberAt(rendition, "height"),
    contentType: textAt(rendition, "contenttype", "mimetype"),
  }));
  const address = largestPicture(renditions)?.address;
  if (address === undefined) return undefined;
  return {
    picture: {
      address,
      alt: textAt(association, "alttext", "alt_text", "alt"),
      caption: ninjsLine(association, {
        singular: "description",
        plural: "descriptions",
        roles: /^(?:caption|main|text|)$/i,
      }),
      credit: creditOf(association),
    },
    addresses: new Set(renditions.map((rendition) => rendition.address)),
  };
}

function creditOf(association: JsonObject): string | undefined {
  const maker = textAt(association, "byline", "by", "photographer");
  const owner = textAt(association, "creditline", "copyrightholder");
  if (maker === undefined || owner === undefined) return maker ?? owner;
  return maker.toLowerCase().includes(owner.toLowerCase()) ? maker : `${maker} / ${owner}`;
}
