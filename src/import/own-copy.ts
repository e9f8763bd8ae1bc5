/**
 * Returns a text that keeps no other alive. A part of a longer text shares its memory, so that ten letters which are kept may
 * hold a quarter of a megabyte.
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
