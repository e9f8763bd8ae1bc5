import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import { fileStamp } from "../fileStamp.ts";
import { naming } from "../naming.ts";
import { mayStay } from "../planning/mayStay.ts";
import type { PlannedCopy } from "../planning/planOf.ts";
import type { OutputRow } from "../state/outputRow.ts";
import { StateDamage } from "../state/stateDamage.ts";

export interface StagedCopies {
  /** Of copies that lie in the staging folder now. */
  readonly fresh: readonly OutputRow[];
  /** Of copies that are the same as before. */
  readonly same: readonly OutputRow[];
}

/**
 * Copies what has to be copied into the staging folder; a file whose bytes are as before is none of it.
 * Throws StateDamage where something that the generator kept is not as it was written; that is gone then, to be made anew.
 */
export const stagedCopies = (copies: readonly PlannedCopy[], staging: string): StagedCopies => {
  const fresh: OutputRow[] = [];
  const same: OutputRow[] = [];
  let damaged = false;
  for (const { copy, path, basis, cause, before } of copies) {
    const bytes = naming(copy.from, () => readFileSync(copy.from));
    if (copy.always && crc32(bytes) !== copy.always.sum) {
      rmSync(copy.from);
      damaged = true;
      continue;
    }
    const hash = digestOfBytes(bytes);
    if (before?.hash === hash && mayStay(cause)) {
      same.push({ ...before, basis });
      continue;
    }
    const to = join(staging, path);
    mkdirSync(dirname(to), { recursive: true });
    naming(to, () => writeFileSync(to, bytes));
    const { size = 0, modified = 0 } = fileStamp(to) ?? {};
    fresh.push({ path, basis, fingerprint: hash, hash, size, modified });
  }
  if (damaged) throw new StateDamage("What was kept of pictures is not as it was written.");
  return { fresh, same };
};
