import { shown } from "./failedMark.ts";

/** What is wrong with some lines that follow on each other, and with which of them, counted from 0. */
export interface LinesFault {
  readonly index: number;
  readonly message: string;
}

const dashes = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

const cellCount = (line: string): number => line.replace(/^\||\|$/g, "").split("|").length;

const lineOfDashes = (cells: number): string => `|${" --- |".repeat(Math.min(cells, 20))}`;

/** Rows of a table have bars at both ends, or as many bars between spaces as the next. */
const isRow = (line: string, next: string | undefined): boolean => {
  if (!line.includes("|") || line.includes("{{")) return false;
  if ((next === undefined ? /^\| .* \|$/ : /^\|.*\|$/).test(line)) return cellCount(line) > 1;
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

const gridFault = (lines: readonly string[]): LinesFault | undefined => {
  const index = lines.findIndex((line) => /^\+(?:[-=]{2,}\+)+$/.test(line));
  return index < 0
    ? undefined
    : {
        index,
        message: `"${shown(lines[index] ?? "")}" looks like a table that is drawn, and is printed as it stands. Write | between the cells, and a line of dashes under the first row: | --- | --- |.`,
      };
};

/** What looks like a table or a list and takes more than a line to be known. */
export const failedTable = (lines: readonly string[]): LinesFault | undefined =>
  gridFault(lines) ?? barFault(lines) ?? tabFault(lines) ?? numberFault(lines);
