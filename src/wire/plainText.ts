/** Reports as plain text: the headline, perhaps once more, then paragraphs divided by blank lines. */
import { slugOf } from "../text/slugOf.ts";
import { datelineOf } from "./datelineOf.ts";
import { oneLine } from "./oneLine.ts";
import { paragraphMarkdown } from "./paragraphMarkdown.ts";
import type { ParsedWire } from "./wireReport.ts";

/** What teleprinters sent along and no reader should see. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
  text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "");

const isBlank = (line: string): boolean => line.trim() === "";

/** The lines after the headline and, where it stands a second time, after that. */
const linesAfter = (headline: string, lines: readonly string[]): readonly string[] => {
  const next = lines.findIndex((line) => !isBlank(line));
  return next >= 0 && oneLine(lines[next] ?? "") === headline ? lines.slice(next + 1) : lines;
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
  const lines = withoutControls(source).split("\n");
  const first = lines.findIndex((line) => !isBlank(line));
  const headline = oneLine(lines[first] ?? "");
  if (slugOf(headline) === "")
    return {
      fault: `The headline "${headline}" holds no letter or digit to make an address of. Write it in words on the first line.`,
    };
  const [opening, ...others] = paragraphsOf(linesAfter(headline, lines.slice(first + 1)));
  if (opening === undefined)
    return { fault: "There is no text under the headline. Write it below, after a blank line." };
  const { text, ...dateline } = datelineOf(opening);
  return { report: { headline, ...dateline, body: [text, ...others].map(paragraphMarkdown).join("\n\n") } };
};
