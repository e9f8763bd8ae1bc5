import { shown } from "./failedMark.ts";

/** What is wrong with some lines that follow on each other, and with which of them, counted from 0. */
export interface LinesFault {
  readonly index: number;
  readonly message: string;
}

const dashes = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

const cellCount = (line: string): number => line.replace(/^\||\|$/g, "").split("|").length;

const lineOfDashes = (cells: number): string => `|${" --- |".repeat(Math.min(cells, 20))}`;

const isCell = (line: string): boolean => /^\| [^|]+ \|$/.test(line);

/** Cells without a space at their ends: amounts between bars stand apart. */
const isTight = (line: string): boolean => /^\|(?:[^|\s](?:[^|]*[^|\s])?\|)+$/.test(line);

/** Rows of a table have bars at both ends, or as many bars between spaces as the next. */
const isRow = (line: string, next: string | undefined): boolean => {
  if (!line.includes("|") || line.includes("{{")) return false;
  if (next !== undefined && isCell(line) && isCell(next)) return true;
  const ends = next === undefined && !isTight(line) ? /^\| .* \|$/ : /^\|.*\|$/;
  if (ends.test(line)) return cellCount(line) > 1;
  return next !== undefined && / \| /.test(line) && / \| /.test(next) && cellCount(line) === cellCount(next);
};

const barFault = (lines: readonly string[]): LinesFault | undefined => {
  const apart = lines.findIndex((line) => line.includes("|") && line.includes("-") && dashes.test(line));
  // Elsewhere the line above it is told.
  if (apart === 0)
    return {
      index: 0,
      message: `"${shown(lines[0] ?? "")}" looks like the second line of a table and is printed as it stands. Write it directly under the head of the table, without an empty line between.`,
    };
  if (apart > 0) return undefined;
  const index = lines.findIndex((line, at) => isRow(line, lines[at + 1]));
  if (index < 0) return undefined;
  const row = lines[index] ?? "";
  return {
    index,
    message:
      lines.length > 1
        ? `"${shown(row)}" looks like the head of a table and is printed as it stands. Write a line of dashes directly under it: ${lineOfDashes(cellCount(row))}.`
        : `"${shown(row)}" looks like a row of a table and is printed as it stands. Remove the empty line between it and its table, or write a line of dashes under it if it is a head: ${lineOfDashes(cellCount(row))}.`,
  };
};

const inCells = (line: string): string => `| ${line.trim().split(/\t+/).join(" | ")} |`;

const tabFault = (lines: readonly string[]): LinesFault | undefined => {
  const index = lines.findIndex((line, at) => /\S\t+\S/.test(line) && /\S\t+\S/.test(lines[at + 1] ?? ""));
  if (index < 0) return undefined;
  const head = inCells(lines[index] ?? "");
  return {
    index,
    message: `"${shown((lines[index] ?? "").replace(/\t+/g, " "))}" looks like a row of a table whose cells have tabs between them, and is printed as it stands. Write bars between the cells and a line of dashes under the first row: ${shown(head)} and under it ${lineOfDashes(cellCount(head))}.`,
  };
};

const numberFault = (lines: readonly string[]): LinesFault | undefined => {
  const form = /^(\d{1,2}[.)])(\p{L})/u;
  const index = lines.findIndex((line, at) => form.test(line) && form.test(lines[at + 1] ?? ""));
  return index < 0
    ? undefined
    : {
        index,
        message: `"${shown(lines[index] ?? "")}" looks like an item of a list and is printed as it stands. Write a space after its number.`,
      };
};

const bullet = /^([-*+])\p{L}/u;
const middleDot = /^([・‧·])\s*\p{L}/u;

/** Lines that follow on each other and begin alike, with a mark that no space parts from its words. */
const bulletFault = (lines: readonly string[]): LinesFault | undefined => {
  const isLike = (at: number, form: RegExp): boolean => {
    const mark = form.exec(lines[at] ?? "")?.[1];
    return mark !== undefined && form.exec(lines[at + 1] ?? "")?.[1] === mark;
  };
  const index = lines.findIndex((_, at) => isLike(at, bullet) || isLike(at, middleDot));
  const line = lines[index];
  if (line === undefined) return undefined;
  const [mark = "", words] = [line.slice(0, 1), line.slice(1).trim()];
  const advice = bullet.test(line)
    ? `Write a space after ${mark}: ${shown(`${mark} ${words}`)}.`
    : `Write a hyphen and a space in place of the dot: ${shown(`- ${words}`)}.`;
  return {
    index,
    message: `"${shown(line)}" looks like an item of a list and is printed as it stands. ${advice}`,
  };
};

const otherSpace = /^\d{1,2}[.)][\u00a0\u2000-\u200b\u202f\u3000]+\S/;

/** Numbers of a list whose space is none to Markdown. One alone may be a day. */
const spaceFault = (lines: readonly string[]): LinesFault | undefined => {
  const index = lines.findIndex((line, at) => otherSpace.test(line) && otherSpace.test(lines[at + 1] ?? ""));
  return index < 0
    ? undefined
    : {
        index,
        message: `"${shown(lines[index] ?? "")}" looks like an item of a list and is printed as it stands. The space after its number is not an ordinary one. Delete it and press the space bar.`,
      };
};

/** Words in brackets at the end of a line, and their address at the beginning of the next. */
const partedLinkFault = (lines: readonly string[]): LinesFault | undefined => {
  const address = /^\((https?:\/\/[^()\s]+|\/[^()\s]*)\)/;
  const index = lines.findIndex((line, at) => /\[[^[\]]+\]$/.test(line) && address.test(lines[at + 1] ?? ""));
  if (index < 0) return undefined;
  const words = /\[[^[\]]+\]$/.exec(lines[index] ?? "")?.[0] ?? "";
  const link = `${words}(${address.exec(lines[index + 1] ?? "")?.[1]})`;
  return {
    index,
    message: `"${shown(words)}" looks like the words of a link and is printed as it stands. Write its address directly behind it, on the same line: ${shown(link)}.`,
  };
};

const gridFault = (lines: readonly string[]): LinesFault | undefined => {
  const index = lines.findIndex((line) => /^\+(?:[-=]{2,}\+)+$/.test(line));
  return index < 0
    ? undefined
    : {
        index,
        message: `"${shown(lines[index] ?? "")}" looks like a table that is drawn, and is printed as it stands. Write | between the cells, and a line of dashes under the first row: | --- | --- |.`,
      };
};

/** What looks like a table, a list or a link and takes more than a line to be known. */
export const failedTable = (lines: readonly string[]): LinesFault | undefined =>
  gridFault(lines) ??
  barFault(lines) ??
  tabFault(lines) ??
  numberFault(lines) ??
  spaceFault(lines) ??
  bulletFault(lines) ??
  partedLinkFault(lines);
