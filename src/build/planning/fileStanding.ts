import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import type { OutputStamp } from "../output/outputLook.ts";
import type { OutputRow } from "../state/outputRow.ts";

/** An output folder, and what was seen in it. */
export interface SeenOutput {
  /** Absolute. */
  readonly output: string;
  /** The files that are not as they were written, with what they are now; undefined where there is none. */
  readonly changed: ReadonlyMap<string, OutputStamp | undefined>;
}

/** How the file of a row stands; one that was merely written anew, as by a fresh checkout, is known by its bytes. */
export const fileStanding = (
  row: OutputRow,
  { output, changed }: SeenOutput,
): OutputRow | "missing" | "touched" => {
  if (!changed.has(row.path)) return row;
  const stamp = changed.get(row.path);
  if (!stamp) return "missing";
  const { size, modified } = stamp;
  if (size !== row.size || digestOfBytes(readFileSync(join(output, row.path))) !== row.hash) return "touched";
  return { ...row, modified };
};
