import { composed } from "../text/composed.ts";

/** The largest content file that is read, in bytes. */
export const largestFile = 2_000_000;

export const sizeFault = (bytes: number): string =>
  `The file holds ${(bytes / 1_000_000).toFixed(1)} MB, more than the ${largestFile / 1_000_000} MB that one may. Split it, or move pictures and data into files of their own.`;

const utf8 = new TextDecoder("utf-8", { fatal: true });

export type Decoded = { readonly text: string; readonly fault?: undefined } | { readonly fault: string };

/**
 * The text of a content file's bytes, or what is wrong with them. Line ends become \n, a byte order mark is dropped, and a
 * letter and its marks are one sign, as in every other file.
 */
export const decodedText = (bytes: Uint8Array): Decoded => {
  if (bytes.byteLength === 0)
    return { fault: "The file is empty. Write its front matter and text, or remove it." };
  if (bytes.byteLength > largestFile) return { fault: sizeFault(bytes.byteLength) };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { fault: "The file is not UTF-8 text. Save it again in the encoding UTF-8." };
  }
  if (text.includes("\0"))
    return { fault: "The file holds binary data, not text. Remove it, or save it again as text." };
  if (!/\S/.test(text)) return { fault: "The file is empty. Write its front matter and text, or remove it." };
  // Tools that join files leave a second byte order mark.
  if (text.startsWith("\ufeff")) text = text.replace(/^\ufeff+/, "");
  return { text: composed(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text) };
};
