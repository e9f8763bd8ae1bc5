import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import { fileStamp } from "../fileStamp.ts";
import type { OutputRow } from "../state/outputRow.ts";

/** How the file of a row stands; one that was merely written anew, as by a fresh checkout, is known by its bytes. */
export const fileStanding = (row: OutputRow, output: string): OutputRow | "missing" | "touched" => {
  const file = join(output, row.path);
  const stamp = fileStamp(file);
  if (!stamp) return "missing";
  const { size, modified } = stamp;
  if (size === row.size && modified === row.modified) return row;
  if (size !== row.size || digestOfBytes(readFileSync(file)) !== row.hash) return "touched";
  return { ...row, modified };
};
