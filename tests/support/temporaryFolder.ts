import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** A new empty folder that is removed when the tests of the file have ended. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
