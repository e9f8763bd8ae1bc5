import { pictureChunks } from "./pictureChunks.ts";

/** Colour types with an alpha channel: grey and true colour. https://www.w3.org/TR/png-3/#11IHDR */
const pngTypesWithAlpha = [4, 6];

const inPng = (bytes: Buffer): boolean =>
  pictureChunks(bytes, "image/png").some(
    ({ name, data }) => name === "tRNS" || (name === "IHDR" && pngTypesWithAlpha.includes(data[9] ?? 0)),
  );

/** Flags of the extended form, and the bit in the header of a lossless picture. */
const inWebp = (bytes: Buffer): boolean =>
  pictureChunks(bytes, "image/webp").some(
    ({ name, data }) =>
      (name === "VP8X" && ((data[0] ?? 0) & 0x10) !== 0) ||
      (name === "VP8L" && ((data[4] ?? 0) & 0x10) !== 0),
  );

/** By the name of the auxiliary picture that holds it. ISO/IEC 23000-22, 7.3.5.2 */
const inAvif = (bytes: Buffer): boolean => bytes.includes("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");

/** Whether a picture says of itself that something behind it may be seen through it. */
export const mayBeTransparent = (bytes: Buffer, type: string): boolean => {
  if (type === "image/png") return inPng(bytes);
  if (type === "image/webp") return inWebp(bytes);
  return type === "image/avif" ? inAvif(bytes) : type === "image/gif";
};
