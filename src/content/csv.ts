/** A value of a row, with its column in the line, counted from 1. */
interface CsvCell {
  readonly text: string;
  readonly column: number;
}

interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** The index of the line in the text. */
  readonly line: number;
}

/**
 * Returns rows of values. The separator is a tab, semicolon or comma, whichever the first row holds. Skips blank lines.
 * @example csvRows("year;boats\n2021;4") // rows of "year" and "boats", "2021" and "4"
 */
export function csvRows(text: string): readonly CsvRow[] {
  const lines = text
    .split("\n")
    .map((content, line) => ({ content: content.replace(/\r$/, ""), line }))
    .filter(({ content }) => content.trim() !== "");
  const separator = separators.find((sign) => lines[0]?.content.includes(sign)) ?? ",";
  return lines.map(({ content, line }) => ({ cells: cellsOf(content, separator), line }));
}

const separators = ["\t", ";", ","] as const;

type Separator = (typeof separators)[number];

/**
 * The values of a row, by separator. A value in quotation marks may hold the separator, and a quotation mark if it is
 * doubled (RFC 4180, section 2).
 */
const cellPatterns: Readonly<Record<Separator, RegExp>> = {
  "\t": /(?<=^|\t)( *)(?:"((?:[^"]|"")*)" *(?=\t|$)|([^\t]*))/g,
  ";": /(?<=^|;)(\s*)(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))/g,
  ",": /(?<=^|,)(\s*)(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g,
};

function cellsOf(line: string, separator: Separator): readonly CsvCell[] {
  return [...line.matchAll(cellPatterns[separator])].map(
    ({ 1: space = "", 2: quoted, 3: plain = "", index }) => {
      const text = (quoted?.replaceAll('""', '"') ?? plain).trim();
      return { text: separator === "," ? text : withDecimalPoint(text), column: index + space.length + 1 };
    },
  );
}

/** Turns a decimal comma into a point, which is safe if commas do not separate the values. */
function withDecimalPoint(text: string): string {
  return text.replace(/^([-−+]?\d+),(\d+)$/, "$1.$2");
}
