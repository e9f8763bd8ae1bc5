import type { Metadata } from "sharp";
import { readMarkup } from "../markup/parse-html.ts";
import { decodedText, exifFields } from "./exif.ts";

/** The texts that a photographer wrote into the file. */
interface EmbeddedCaption {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** The fields of an image's file as bytes; `xmp` may be any bytes that contain an XMP packet. */
type EmbeddedFields = Pick<Metadata, "exif" | "iptc" | "xmp">;

/** The same limits as for texts that editors write, in characters. */
const limits = { caption: 500, credit: 200 } as const;

/**
 * Returns the caption and the credit in an image's XMP or IPTC fields, each in one line. Leaves out longer texts, since
 * they were not meant for readers. If neither names anybody, returns the photographer or the owner that the camera wrote.
 */
export function embeddedCaption({ exif, iptc, xmp }: EmbeddedFields): EmbeddedCaption {
  const fromXmp = xmp ? xmpFields(xmp) : {};
  const fromIptc = iptc ? iptcFields(iptc) : {};
  const { artist, copyright } = exif ? exifFields(exif) : {};
  const people = artist?.slice(0, 1000).replace(/\s*;\s*/g, ", ");
  const credits = [fromXmp.credit, fromIptc.credit, people, copyright];
  return {
    caption: line(fromXmp.caption ?? fromIptc.caption, limits.caption),
    credit: credits.map((credit) => line(credit, limits.credit)).find((credit) => credit !== undefined),
  };
}

/** Reads the XMP fields of an image. If a caption is in several languages, takes the first. XMP specification, part 1 */
function xmpFields(bytes: Buffer): EmbeddedCaption {
  const found = propertiesIn(xmpPacket(bytes));
  return {
    caption: found.get("dc:description")?.[0],
    credit: found.get("photoshop:Credit")?.[0] ?? found.get("dc:creator")?.join(", "),
  };
}

const opening = "<x:xmpmeta";

const closing = "</x:xmpmeta>";

/** More bytes than any caption needs. */
const mostBytes = 1_000_000;

/** Returns the first XMP packet, which is plain text among the bytes; empty if there is none. */
function xmpPacket(bytes: Buffer): string {
  const from = bytes.indexOf(opening);
  const to = from < 0 ? -1 : bytes.indexOf(closing, from);
  return to < 0 || to - from > mostBytes ? "" : bytes.toString("utf8", from, to + closing.length);
}

const wanted = ["dc:description", "dc:creator", "photoshop:Credit"] as const;

type Property = (typeof wanted)[number];

/** Returns each property with its values. A short one may be an attribute. */
function propertiesIn(packet: string): ReadonlyMap<Property, readonly string[]> {
  const found = new Map<Property, string[]>();
  let open: Property | undefined;
  let text = "";
  const keep = (name: Property, value: string): void => {
    if (value.trim() !== "") found.getOrInsertComputed(name, () => []).push(value);
  };
  // A packet that nests deeper than any caption is ignored.
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

/** Numbers of datasets in the second record. IPTC-IIM 4.2, 6 */
const datasets = { byline: 80, credit: 110, caption: 120 } as const;

/** Reads the IPTC fields of an image. https://iptc.org/std/IIM/4.2/ */
function iptcFields(bytes: Buffer): EmbeddedCaption {
  const values = valuesIn(recordIn(bytes));
  return {
    caption: values.get(datasets.caption),
    credit: values.get(datasets.credit) ?? values.get(datasets.byline),
  };
}

function valuesIn(record: Buffer): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  for (let at = 0; at + 5 <= record.length && record[at] === 0x1c; ) {
    const size = record.readUInt16BE(at + 3);
    const number = record[at + 2] ?? 0;
    if (record[at + 1] === 2 && !values.has(number))
      values.set(number, decodedText(record.subarray(at + 5, at + 5 + size)));
    at += 5 + size;
  }
  return values;
}

const resource = "8BIM";

const iptcResource = 0x0404;

/** Returns the IPTC record among the resources that Photoshop writes into a JPEG; empty if there is none. */
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
