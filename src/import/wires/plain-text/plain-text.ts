import { slugOf } from "../../../lib/names.ts";
import { isBlank, oneLine } from "../../text/lines.ts";
import { datelineOf } from "../dateline.ts";
import { isEndMark } from "../end-mark.ts";
import { wireHead } from "./head.ts";
import type { ParsedWire } from "./wire-report.ts";

/**
 * Parses a plain-text report: the lines of an agency, the headline, a byline, then paragraphs with blank lines between
 * them. Every paragraph keeps its words; line breaks in it become spaces. Returns an error if headline or text is missing.
 * @example parsePlainText("Harbour reopens\n\nPARIS: Ferries sail.").report
 * // { headline: "Harbour reopens", dateline: "PARIS", body: "Ferries sail." }
 */
export function parsePlainText(source: string): ParsedWire {
  const all = withoutControls(source).split("\n");
  const { headline, lines, notes, ...head } = wireHead(all);
  const paragraphs = paragraphsOf(withoutEnd(lines));
  const words = {
    headings: [...firstLines(all), headline, ...(head.slugLine === undefined ? [] : [head.slugLine])],
    notes: [...notes, ...paragraphs.filter(isNote)],
  };
  if (slugOf(headline) === "")
    return {
      words,
      error: `The headline "${headline}" has no letter or digit to make an address from. Write it in words on the first line.`,
    };
  const [opening, ...others] = paragraphs.filter((paragraph) => !isNote(paragraph));
  if (opening === undefined)
    return { words, error: "There is no text under the headline. Write it below, after a blank line." };
  const { text, ...dateline } = datelineOf(opening);
  const body = [text, ...others].map(paragraphMarkdown).join("\n\n");
  const report = { headline, ...head, ...dateline, body };
  return { words, report, shown: [text, ...others].join(" ") };
}

/** How many lines at the beginning of a report may say what becomes of it. */
const orderLines = 4;

function firstLines(lines: readonly string[]): readonly string[] {
  return lines
    .map(oneLine)
    .filter((line) => line !== "" && line.length <= 200)
    .slice(0, orderLines);
}

/** Returns true for paragraphs that agencies write to the editors of other newsrooms. */
function isNote(paragraph: string): boolean {
  return /^[([]?(?:eds\.?|note to editors) ?: /i.test(paragraph);
}

/** Removes the control characters of teleprinters. */
function withoutControls(text: string): string {
  return (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
    text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "")
  );
}

function paragraphsOf(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => (isBlank(line) ? "" : line))
    .join("\n")
    .split(/\n{2,}/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== "");
}

/** Removes the end mark on the last line. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  return isEndMark(lines[last] ?? "") ? lines.slice(0, last) : lines;
}

/**
 * Escapes a paragraph of plain text on one line, so that Markdown renders exactly this text.
 * @example paragraphMarkdown("1. *Two* ferries") // "1\\. \\*Two\\* ferries"
 */
export function paragraphMarkdown(text: string): string {
  return text
    .replace(markup, "\\$&")
    .replace(joined, (marks) => marks.replace(/./g, "\\$&"))
    .replace(openers, "\\")
    .replace(numbered, "$1\\");
}

/** Characters that are markup anywhere in a line. Straight quotes are among them, since typography changes them. */
const markup = /[\\`*_[<~"'{|]|&(?=#?[a-z0-9]+;)/gi;

// Typography joins two or three of these, so each one is escaped.
const joined = /-{2,}|\.{3,}/g;

/** Markup at the beginning of a block. */
const openers = /^(?=[#>=:]|[+-](?: |$)|-[ -]*$)/;

const numbered = /^(\d{1,9})(?=[.)](?: |$))/;
