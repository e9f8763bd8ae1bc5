/** Reports as plain text: what agencies put above it, the headline, perhaps once more, a byline, then paragraphs. */
import { slugOf } from "../text/slugOf.ts";
import { datelineOf } from "./datelineOf.ts";
import { oneLine } from "./oneLine.ts";
import { paragraphMarkdown } from "./paragraphMarkdown.ts";
import { wireHead } from "./wireHead.ts";
import type { ParsedWire } from "./wireReport.ts";

/** What teleprinters sent along and no reader should see. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
  text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "");

const isBlank = (line: string): boolean => line.trim() === "";

/** What tells a desk that no more comes. */
const endMark = /^[^\p{L}\p{N}]*(?:30|0|ends?|fin|xxx)[^\p{L}\p{N}]*$|^(?:# ?){3,}$|^\*{3,}$/iu;

/** Without the mark of the end, which stands on a line of its own. A number alone may be a figure. */
const withoutEnd = (lines: readonly string[]): readonly string[] => {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const text = (lines[last] ?? "").trim();
  return endMark.test(text) && !/^\d+$/.test(text) ? lines.slice(0, last) : lines;
};

const paragraphsOf = (lines: readonly string[]): readonly string[] =>
  lines
    .map((line) => (isBlank(line) ? "" : line))
    .join("\n")
    .split(/\n{2,}/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== "");

/**
 * A plain-text report taken apart. Every paragraph keeps its words; only the line ends within it become spaces.
 * @example parsePlainText("Harbour reopens\n\nPARIS: Ferries sail.").report
 * // { headline: "Harbour reopens", dateline: "PARIS", body: "Ferries sail." }
 */
export const parsePlainText = (source: string): ParsedWire => {
  const { headline, lines, ...head } = wireHead(withoutControls(source).split("\n"));
  if (slugOf(headline) === "")
    return {
      fault: `The headline "${headline}" holds no letter or digit to make an address of. Write it in words on the first line.`,
    };
  const [opening, ...others] = paragraphsOf(withoutEnd(lines));
  if (opening === undefined)
    return { fault: "There is no text under the headline. Write it below, after a blank line." };
  const { text, ...dateline } = datelineOf(opening);
  const body = [text, ...others].map(paragraphMarkdown).join("\n\n");
  return { report: { headline, ...head, ...dateline, body } };
};
