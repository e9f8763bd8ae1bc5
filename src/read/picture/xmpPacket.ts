import { inflateSync } from "node:zlib";
import { pictureChunks } from "./pictureChunks.ts";

const opening = "<x:xmpmeta";
const closing = "</x:xmpmeta>";

const keyword = "XML:com.adobe.xmp\0";

/** No caption needs more. */
const mostBytes = 1_000_000;

const inflated = (bytes: Buffer): Buffer | undefined => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return undefined;
  }
};

/** Where the text of an international chunk begins, after its flags and the names of its language. */
const textAfterNames = (data: Buffer): number => data.indexOf(0, data.indexOf(0, keyword.length + 2) + 1) + 1;

/** What PNG keeps of it, which may be compressed. https://www.w3.org/TR/png-3/#11textinfo */
const pngPacket = (bytes: Buffer): Buffer | undefined => {
  for (const { name, data } of pictureChunks(bytes, "image/png")) {
    if (!data.toString("latin1", 0, keyword.length).startsWith(keyword)) continue;
    if (name === "zTXt") return inflated(data.subarray(keyword.length + 1));
    if (name !== "iTXt") continue;
    const text = data.subarray(textAfterNames(data));
    return data[keyword.length] === 1 ? inflated(text) : text;
  }
  return undefined;
};

/** The first XMP packet of a file, empty where there is none: in most formats it stands there as plain text. XMP specification, part 3 */
export const xmpPacket = (bytes: Buffer): string => {
  const isPng = bytes.toString("latin1", 1, 4) === "PNG";
  const source = (isPng ? pngPacket(bytes) : undefined) ?? bytes;
  const from = source.indexOf(opening);
  const to = from < 0 ? -1 : source.indexOf(closing, from);
  return to < 0 || to - from > mostBytes ? "" : source.toString("utf8", from, to + closing.length);
};
