/** The text of a file, with remarks on its encoding. */
interface DecodedWire {
  readonly text: string;
  readonly notices: readonly string[];
}

/**
 * Decodes a file of a wire: by its byte order mark, else as UTF-8, else as Windows-1252. The last character of a beginning may be
 * cut in two.
 */
export function decodedWire(bytes: Uint8Array, extent: "whole" | "beginning"): DecodedWire {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), notices: [] };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: extent === "beginning" });
    return { text, notices: [] };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      notices: ["it is no UTF-8, and was read as Windows-1252. Look at its letters with accents."],
    };
  }
}
