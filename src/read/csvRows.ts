/** One value, and where it begins in its line, counted from 1. */
export interface CsvCell {
  readonly text: string;
  readonly column: number;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** Counted from 0. */
  readonly line: number;
}

const separators = ["\t", ";", ","] as const;

type Separator = (typeof separators)[number];

/** A value in quotation marks, which may hold the separator and a quotation mark written twice; or any other. */
const forms: Readonly<Record<Separator, RegExp>> = {
  "\t": /(?<=^|\t)( *)(?:"((?:[^"]|"")*)" *(?=\t|$)|([^\t]*))/g,
  ";": /(?<=^|;)(\s*)(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))/g,
  ",": /(?<=^|,)(\s*)(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g,
};

/** Where commas do not divide the values, they may stand before the decimals. */
const withPoint = (text: string): string => text.replace(/^([-−+]?\d+),(\d+)$/, "$1.$2");

const cellsOf = (line: string, separator: Separator): readonly CsvCell[] =>
  [...line.matchAll(forms[separator])].map(({ 1: space = "", 2: quoted, 3: plain = "", index }) => {
    const text = (quoted?.replaceAll('""', '"') ?? plain).trim();
    return { text: separator === "," ? text : withPoint(text), column: index + space.length + 1 };
  });

/**
 * Rows of values between commas, semicolons or tabs, whichever the first row holds; blank lines are none.
 * @example csvRows("year;boats\n2021;4") // rows of "year" and "boats", "2021" and "4"
 */
export const csvRows = (text: string): readonly CsvRow[] => {
  const lines = text
    .split("\n")
    .map((content, line) => ({ content: content.replace(/\r$/, ""), line }))
    .filter(({ content }) => content.trim() !== "");
  const separator = separators.find((sign) => lines[0]?.content.includes(sign)) ?? ",";
  return lines.map(({ content, line }) => ({ cells: cellsOf(content, separator), line }));
};
