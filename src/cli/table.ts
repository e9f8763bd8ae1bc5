import { printable } from "./printable.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]/u;

const graphemes = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** How many cells of a terminal a text fills. */
const widthOf = (text: string): number =>
  graphemes(text).reduce((width, grapheme) => width + (wide.test(grapheme) ? 2 : 1), 0);

/** The text, its end given up where it is wider than the limit. */
const cut = (text: string, limit: number): string => {
  if (widthOf(text) <= limit) return text;
  let width = 0;
  const kept = graphemes(text).filter((grapheme) => {
    width += wide.test(grapheme) ? 2 : 1;
    return width < limit;
  });
  return `${kept.join("").trimEnd()}…`;
};

const widestCell = 60;

/**
 * Rows in columns, two spaces between them; every cell but the last of a row is cut at 60 characters.
 * @example table([["draft", "a.md"], ["published", "b.md"]]) // "draft      a.md\npublished  b.md\n"
 */
export const table = (rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) =>
    row.map((cell, column) =>
      column === row.length - 1 ? printable(cell) : cut(cell.replace(/\p{Cc}/gu, " "), widestCell),
    ),
  );
  const widths = (cells[0] ?? []).map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? "")), 0),
  );
  const padded = (cell: string, column: number): string =>
    cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
  return cells.map((row) => `${row.map(padded).join("  ").trimEnd()}\n`).join("");
};
