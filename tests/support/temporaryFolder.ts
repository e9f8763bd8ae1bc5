import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder that is removed when the process of the test file ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
