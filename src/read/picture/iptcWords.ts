import { decodedWords } from "./decodedWords.ts";
import type { PhotoWords } from "./photoWords.ts";
import { pictureChunks } from "./pictureChunks.ts";

/** Numbers of what is told in the second record. IPTC-IIM 4.2, 6 */
const datasets = { byline: 80, credit: 110, caption: 120 } as const;

const photoshop = "Photoshop 3.0\0";
const resource = "8BIM";
const iptcResource = 0x0404;

/** The IPTC record among what Photoshop keeps in a JPEG; empty where there is none. */
const recordIn = (data: Buffer): Buffer => {
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
};

const valuesIn = (record: Buffer): ReadonlyMap<number, string> => {
  const values = new Map<number, string>();
  for (let at = 0; at + 5 <= record.length && record[at] === 0x1c; ) {
    const size = record.readUInt16BE(at + 3);
    const number = record[at + 2] ?? 0;
    if (record[at + 1] === 2 && !values.has(number))
      values.set(number, decodedWords(record.subarray(at + 5, at + 5 + size)));
    at += 5 + size;
  }
  return values;
};

/** What the IPTC fields of a JPEG say of it. https://iptc.org/std/IIM/4.2/ */
export const iptcWords = (bytes: Buffer): PhotoWords => {
  for (const { name, data } of pictureChunks(bytes, "image/jpeg")) {
    if (name !== "ed" || !data.toString("latin1", 0, photoshop.length).startsWith(photoshop)) continue;
    const values = valuesIn(recordIn(data));
    return {
      caption: values.get(datasets.caption),
      credit: values.get(datasets.credit) ?? values.get(datasets.byline),
    };
  }
  return {};
};
