import { inflateSync } from "node:zlib";
import { readMarkup } from "../markup/parse-html.ts";
import { pictureChunks } from "./chunks.ts";
import { decodedWords, type ExifWords } from "./exif.ts";

/** What a photographer wrote into the file. */
interface EmbeddedCaption {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** As long as those that editors write. */
const limits = { caption: 500, credit: 200 } as const;

/**
 * The caption and the credit in a picture's XMP or IPTC fields, each in one line; what is longer was not meant for
 * readers. Where neither names anybody, the camera may: who took it, or whose it is.
 */
export function embeddedCaption(
  bytes: Buffer,
  { artist, copyright }: Partial<ExifWords> = {},
): EmbeddedCaption {
  const [xmp, iptc] = [xmpFields(bytes), iptcFields(bytes)];
  const credits = [xmp.credit, iptc.credit, artist?.slice(0, 1000).replace(/\s*;\s*/g, ", "), copyright];
  return {
    caption: line(xmp.caption ?? iptc.caption, limits.caption),
    credit: credits.map((credit) => line(credit, limits.credit)).find((credit) => credit !== undefined),
  };
}

/** What the XMP fields of a picture say of it: of a caption in several languages the first. */
function xmpFields(bytes: Buffer): EmbeddedCaption {
  const packet = xmpPacket(bytes);
  if (packet === "") return {};
  const found = propertiesIn(packet);
  return {
    caption: found.get("dc:description")?.[0],
    credit: found.get("photoshop:Credit")?.[0] ?? found.get("dc:creator")?.join(", "),
  };
}

const opening = "<x:xmpmeta";

const closing = "</x:xmpmeta>";

/** No caption needs more. */
const mostBytes = 1_000_000;

/** The first XMP packet of a file, empty where there is none: in most formats it stands there as plain text. XMP specification, part 3 */
function xmpPacket(bytes: Buffer): string {
  const isPng = bytes.toString("latin1", 1, 4) === "PNG";
  const source = (isPng ? pngPacket(bytes) : undefined) ?? bytes;
  const from = source.indexOf(opening);
  const to = from < 0 ? -1 : source.indexOf(closing, from);
  return to < 0 || to - from > mostBytes ? "" : source.toString("utf8", from, to + closing.length);
}

const keyword = "XML:com.adobe.xmp\0";

/** What PNG keeps of it, which may be compressed. https://www.w3.org/TR/png-3/#11textinfo */
function pngPacket(bytes: Buffer): Buffer | undefined {
  for (const { name, data } of pictureChunks(bytes, "image/png")) {
    if (!data.toString("latin1", 0, keyword.length).startsWith(keyword)) continue;
    if (name === "zTXt") return inflated(data.subarray(keyword.length + 1));
    if (name !== "iTXt") continue;
    const text = data.subarray(textAfterNames(data));
    return data[keyword.length] === 1 ? inflated(text) : text;
  }
  return undefined;
}

function inflated(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return undefined;
  }
}

/** Where the text of an international chunk begins, after its flags and the names of its language. */
function textAfterNames(data: Buffer): number {
  return data.indexOf(0, data.indexOf(0, keyword.length + 2) + 1) + 1;
}

const wanted = ["dc:description", "dc:creator", "photoshop:Credit"] as const;

type Property = (typeof wanted)[number];

/** Each property with its values; a short one may be an attribute. */
function propertiesIn(packet: string): ReadonlyMap<Property, readonly string[]> {
  const found = new Map<Property, string[]>();
  let open: Property | undefined;
  let text = "";
  const keep = (name: Property, value: string): void => {
    if (value.trim() !== "") found.getOrInsertComputed(name, () => []).push(value);
  };
  // Where it nests deeper than any caption does, nothing is taken from it.
  const isWhole = readMarkup(
    packet,
    {
      onopentag: (name, attributes) => {
        for (const [attribute, value] of Object.entries(attributes))
          if (isWanted(attribute)) keep(attribute, value);
        if (isWanted(name)) open = name;
        text = "";
      },
      ontext: (part) => {
        text += part;
      },
      onclosetag: (name) => {
        if (open && (name === open || name === "rdf:li")) keep(open, text);
        text = "";
        if (name === open) open = undefined;
      },
    },
    { xmlMode: true },
  );
  return isWhole ? found : new Map();
}

function isWanted(name: string): name is Property {
  return wanted.some((one) => one === name);
}

const photoshop = "Photoshop 3.0\0";

/** Numbers of what is told in the second record. IPTC-IIM 4.2, 6 */
const datasets = { byline: 80, credit: 110, caption: 120 } as const;

/** What the IPTC fields of a JPEG say of it. https://iptc.org/std/IIM/4.2/ */
function iptcFields(bytes: Buffer): EmbeddedCaption {
  for (const { name, data } of pictureChunks(bytes, "image/jpeg")) {
    if (name !== "ed" || !data.toString("latin1", 0, photoshop.length).startsWith(photoshop)) continue;
    const values = valuesIn(recordIn(data));
    return {
      caption: values.get(datasets.caption),
      credit: values.get(datasets.credit) ?? values.get(datasets.byline),
    };
  }
  return {};
}

function valuesIn(record: Buffer): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  for (let at = 0; at + 5 <= record.length && record[at] === 0x1c; ) {
    const size = record.readUInt16BE(at + 3);
    const number = record[at + 2] ?? 0;
    if (record[at + 1] === 2 && !values.has(number))
      values.set(number, decodedWords(record.subarray(at + 5, at + 5 + size)));
    at += 5 + size;
  }
  return values;
}

const resource = "8BIM";

const iptcResource = 0x0404;

/** The IPTC record among what Photoshop keeps in a JPEG; empty where there is none. */
function recordIn(data: Buffer): Buffer {
  for (let at = photoshop.length; at + 12 <= data.length; ) {
    if (data.toString("latin1", at, at + 4) !== resource) break;
    const nameLength = (data[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > data.length) break;
    const size = data.readUInt32BE(sizeAt);
    if (data.readUInt16BE(at + 4) === iptcResource) return data.subarray(sizeAt + 4, sizeAt + 4 + size);
    at = sizeAt + 4 + size + (size % 2);
  }
  return Buffer.alloc(0);
}

function line(text: string | undefined, limit: number): string | undefined {
  const words =
    text
      ?.toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim() ?? "";
  return words === "" || words.length > limit ? undefined : words;
}
