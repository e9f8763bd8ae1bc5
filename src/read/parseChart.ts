import type { Position } from "../model/contentFile.ts";
import { csvRows } from "./csvRows.ts";
import type { ParsedYaml } from "./parsedYaml.ts";
import { parseYaml } from "./parseYaml.ts";

const fence = /^---[ \t]*$/m;

/**
 * The fields of a chart: YAML, with rows of values under a line of three hyphens or without. Such rows become the field
 * `data`, with the place of each value. `line` is that of the file on which the source begins, counted from 1.
 */
export const parseChart = (source: string, line: number): ParsedYaml => {
  const found = fence.exec(source);
  if (!found) return parseYaml(source, line);
  const head = source.slice(0, found.index);
  const headLines = head.split("\n").length - 1;
  const parsed = parseYaml(head, line);
  const place = { line: line + headLines, column: 1 };
  if (parsed.data.data !== undefined)
    return {
      ...parsed,
      faults: [
        ...parsed.faults,
        {
          ...place,
          message: "The figures stand here and in the field data. Keep them in one of these places.",
        },
      ],
    };
  const rows = csvRows(source.slice(found.index).replace(fence, ""));
  const positions = new Map<string, Position>([...parsed.positions, ["data", place]]);
  for (const [row, { line: offset, cells }] of rows.entries()) {
    positions.set(`data.${row}`, { line: place.line + offset, column: 1 });
    for (const [index, { column }] of cells.entries())
      positions.set(`data.${row}.${index}`, { line: place.line + offset, column });
  }
  const data = rows.map(({ cells }) => cells.map(({ text }) => text));
  return { data: { ...parsed.data, data }, positions, faults: parsed.faults, written: parsed.written };
};
