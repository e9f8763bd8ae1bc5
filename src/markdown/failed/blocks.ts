import { excerpt, type FailedMark, looksLike } from "./mark.ts";

/** Spaces in print that are no spaces in Markdown. */
const unicodeSpace = "[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]";

const invisible = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]";

/** Headings and list items that Markdown does not recognise. */
export const failedBlocks: readonly FailedMark[] = [
  {
    // A day or a club's name may begin with a number, a full stop and such a space, so these are reported only on
    // consecutive lines.
    pattern: new RegExp(`^(#{2,6}|#(?!.\\d)|[-*+](?=.\\p{L})|\\d{1,3}\\))${unicodeSpace}+(\\S.*)$`, "u"),
    message: ([whole, mark = "", words = ""]) =>
      looksLike(
        whole,
        kindOf(mark),
        `The space after ${mark} is not an ordinary one. Delete it and press the space bar: ${excerpt(`${mark} ${words}`)}${mark === "*" ? ", or write \\* for the sign itself" : ""}.`,
      ),
  },
  {
    pattern: new RegExp(`^${invisible}+((?:#{1,6}|[-*+]|\\d{1,3}[.)])) (\\S.*)$`, "u"),
    message: ([whole, mark = "", words = ""]) =>
      looksLike(
        whole.replace(new RegExp(`^${invisible}+`, "u"), ""),
        kindOf(mark),
        `A sign that can't be seen stands before it. Delete all that stands before ${mark}, and begin the line with ${excerpt(`${mark} ${words}`)}.`,
      ),
  },
  {
    pattern: /^#{2,6} \S.*$/,
    message: ([whole]) =>
      looksLike(
        whole,
        "a heading",
        "Delete the spaces before it, and write an empty line above it where there is none.",
      ),
  },
  {
    pattern: /^(#{2,6})([^\s#].*)$/,
    message: ([whole, marks = "", words = ""]) =>
      looksLike(whole, "a heading", `Write a space after ${marks}: ${marks} ${words.trim()}.`),
  },
  {
    pattern: /^#{7,}\s*(\S.*)$/,
    message: ([whole, words]) => looksLike(whole, "a heading", `Levels end at six. Write ## ${words}.`),
  },
  {
    pattern: /^＃{1,6}\s*(\S.*)$/,
    message: ([whole, words]) =>
      looksLike(whole, "a heading", `Write the narrow sign and a space: ## ${words}.`),
  },
  {
    pattern: /^={2,6}\s+(\S.*\S|\S)\s+={2,6}$/,
    message: ([whole, words]) => looksLike(whole, "a heading of a wiki", `Write ## ${words}.`),
  },
  {
    pattern: /^h[1-6]\.\s+(\S.*)$/,
    message: ([whole, words]) => looksLike(whole, "a heading of Textile", `Write ## ${words}.`),
  },
  {
    pattern: /^[=＝]{3,}$/,
    message: ([whole]) =>
      looksLike(
        whole,
        "a line under a heading",
        "Write ## before the words of the heading, and remove the line.",
      ),
  },
  {
    pattern: /^(?:[•‣▪◦●■∙⁃➤]\s*|·\s+)(?=[\p{L}\p{N}\p{Quotation_Mark}(\ufffc])(.*)$/u,
    message: ([whole, words = ""]) =>
      looksLike(
        whole,
        "an item of a list",
        `Write a hyphen and a space in place of the dot: - ${words.replaceAll("\ufffc", "…").slice(0, 40)}.`,
      ),
  },
];

function kindOf(mark: string): string {
  return mark.startsWith("#") ? "a heading" : "an item of a list";
}

/** Returns the error of tables, lists and links that are recognised only by more than one line. */
export function blockError(lines: readonly string[]): LinesError | undefined {
  return (
    gridError(lines) ??
    barError(lines) ??
    tabError(lines) ??
    numberError(lines) ??
    spaceError(lines) ??
    bulletError(lines) ??
    splitLinkError(lines)
  );
}

/** The error of consecutive lines, and the index of its line. */
interface LinesError {
  readonly index: number;
  readonly message: string;
}

function gridError(lines: readonly string[]): LinesError | undefined {
  const index = lines.findIndex((line) => /^\+(?:[-=]{2,}\+)+$/.test(line));
  return index < 0
    ? undefined
    : {
        index,
        message: `"${excerpt(lines[index] ?? "")}" looks like a table that is drawn, and is printed unchanged. Write | between the cells, and a line of dashes under the first row: | --- | --- |.`,
      };
}

function barError(lines: readonly string[]): LinesError | undefined {
  const dashLine = lines.findIndex((line) => line.includes("|") && line.includes("-") && dashes.test(line));
  // Otherwise the line above is reported.
  if (dashLine === 0)
    return {
      index: 0,
      message: `"${excerpt(lines[0] ?? "")}" looks like the second line of a table and is printed unchanged. Write it directly under the head of the table, without an empty line between.`,
    };
  if (dashLine > 0) return undefined;
  const index = lines.findIndex((line, at) => isRow(line, lines[at + 1]));
  if (index < 0) return undefined;
  const row = lines[index] ?? "";
  return {
    index,
    message:
      lines.length > 1
        ? `"${excerpt(row)}" looks like the head of a table and is printed unchanged. Write a line of dashes directly under it: ${lineOfDashes(cellCount(row))}.`
        : `"${excerpt(row)}" looks like a row of a table and is printed unchanged. Remove the empty line between it and its table, or write a line of dashes under it if it is a head: ${lineOfDashes(cellCount(row))}.`,
  };
}

const dashes = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** Returns true for rows of a table: they have bars at both ends, or as many bars between spaces as the next line. */
function isRow(line: string, next: string | undefined): boolean {
  if (!line.includes("|") || line.includes("{{")) return false;
  if (next !== undefined && isCell(line) && isCell(next)) return true;
  const ends = next === undefined && !isTight(line) ? /^\| .* \|$/ : /^\|.*\|$/;
  if (ends.test(line)) return cellCount(line) > 1;
  return next !== undefined && / \| /.test(line) && / \| /.test(next) && cellCount(line) === cellCount(next);
}

function isCell(line: string): boolean {
  return /^\| [^|]+ \|$/.test(line);
}

/** Returns true if no cell has spaces at its ends, as amounts between bars. */
function isTight(line: string): boolean {
  return /^\|(?:[^|\s](?:[^|]*[^|\s])?\|)+$/.test(line);
}

function cellCount(line: string): number {
  return line.replace(/^\||\|$/g, "").split("|").length;
}

function lineOfDashes(cells: number): string {
  return `|${" --- |".repeat(Math.min(cells, 20))}`;
}

function tabError(lines: readonly string[]): LinesError | undefined {
  const index = lines.findIndex((line, at) => /\S\t+\S/.test(line) && /\S\t+\S/.test(lines[at + 1] ?? ""));
  if (index < 0) return undefined;
  const head = inCells(lines[index] ?? "");
  return {
    index,
    message: `"${excerpt((lines[index] ?? "").replace(/\t+/g, " "))}" looks like a row of a table whose cells have tabs between them, and is printed unchanged. Write bars between the cells and a line of dashes under the first row: ${excerpt(head)} and under it ${lineOfDashes(cellCount(head))}.`,
  };
}

function inCells(line: string): string {
  return `| ${line.trim().split(/\t+/).join(" | ")} |`;
}

function numberError(lines: readonly string[]): LinesError | undefined {
  const form = /^(\d{1,2}[.)])(\p{L})/u;
  const index = lines.findIndex((line, at) => form.test(line) && form.test(lines[at + 1] ?? ""));
  return index < 0
    ? undefined
    : {
        index,
        message: `"${excerpt(lines[index] ?? "")}" looks like an item of a list and is printed unchanged. Write a space after its number.`,
      };
}

/** Reports list numbers followed by a space that is none in Markdown. A single one may be a day. */
function spaceError(lines: readonly string[]): LinesError | undefined {
  const index = lines.findIndex(
    (line, at) => numberWithUnicodeSpace.test(line) && numberWithUnicodeSpace.test(lines[at + 1] ?? ""),
  );
  return index < 0
    ? undefined
    : {
        index,
        message: `"${excerpt(lines[index] ?? "")}" looks like an item of a list and is printed unchanged. The space after its number is not an ordinary one. Delete it and press the space bar.`,
      };
}

const numberWithUnicodeSpace = /^\d{1,2}[.)][\u00a0\u2000-\u200b\u202f\u3000]+\S/;

/** Reports consecutive lines that begin with the same bullet, without a space after it. */
function bulletError(lines: readonly string[]): LinesError | undefined {
  const isLike = (at: number, form: RegExp): boolean => {
    const mark = form.exec(lines[at] ?? "")?.[1];
    return mark !== undefined && form.exec(lines[at + 1] ?? "")?.[1] === mark;
  };
  const index = lines.findIndex((_, at) => isLike(at, bullet) || isLike(at, middleDot));
  const line = lines[index];
  if (line === undefined) return undefined;
  const [mark = "", words] = [line.slice(0, 1), line.slice(1).trim()];
  const hint = bullet.test(line)
    ? `Write a space after ${mark}: ${excerpt(`${mark} ${words}`)}.`
    : `Write a hyphen and a space in place of the dot: ${excerpt(`- ${words}`)}.`;
  return {
    index,
    message: `"${excerpt(line)}" looks like an item of a list and is printed unchanged. ${hint}`,
  };
}

const bullet = /^([-*+])\p{L}/u;

const middleDot = /^([・‧·])\s*\p{L}/u;

/** Reports a link with a line break between its text and its address. */
function splitLinkError(lines: readonly string[]): LinesError | undefined {
  const address = /^\((https?:\/\/[^()\s]+|\/[^()\s]*)\)/;
  const index = lines.findIndex((line, at) => /\[[^[\]]+\]$/.test(line) && address.test(lines[at + 1] ?? ""));
  if (index < 0) return undefined;
  const words = /\[[^[\]]+\]$/.exec(lines[index] ?? "")?.[0] ?? "";
  const link = `${words}(${address.exec(lines[index + 1] ?? "")?.[1]})`;
  return {
    index,
    message: `"${excerpt(words)}" looks like the words of a link and is printed unchanged. Write its address directly behind it, on the same line: ${excerpt(link)}.`,
  };
}
