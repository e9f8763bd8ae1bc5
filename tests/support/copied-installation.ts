import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "./layered-content.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const parts = [
  "src",
  "layouts",
  "public",
  "package.json",
  "package-lock.json",
  ".eleventy.ts",
  "tsconfig.json",
];

/** A copy of this installation whose code may be changed; it shares the packages. */
export const copiedInstallation = (): string => {
  const folder = temporaryFolder();
  for (const part of parts) cpSync(testFolder(`../${part}`), join(folder, part), { recursive: true });
  symlinkSync(testFolder("../node_modules"), join(folder, "node_modules"));
  return folder;
};
