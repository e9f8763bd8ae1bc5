import { oneLine } from "../text/lines.ts";

/**
 * Returns the paragraphs of a plain text, each on one line. Blank lines part them. Without any, each line is a paragraph, unless a
 * machine broke all of them at one width.
 */
export function plainParagraphs(text: string): readonly string[] {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim().split("\n");
  const hasBlankLines = lines.some((line) => line.trim() === "");
  const isBroken = lines.slice(0, -1).every(({ length }) => length >= 45 && length <= 80);
  const parts = hasBlankLines ? lines.join("\n").split(/\n\s*\n/) : isBroken ? [lines.join("\n")] : lines;
  return parts.map(oneLine).filter((part) => part !== "");
}
