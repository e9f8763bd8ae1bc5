import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "./layered-content.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const parts = [
  "src",
  "layouts",
  "tools/pinned-node",
  "package.json",
  "package-lock.json",
  ".eleventy.ts",
  "tsconfig.json",
];

/**
 * Copies this installation, so that its code may be changed. The copy shares the packages, but has a folder of its own for
 * what is cached beside them.
 */
export const copiedInstallation = (folder = temporaryFolder()): string => {
  for (const part of parts) cpSync(testFolder(`../${part}`), join(folder, part), { recursive: true });
  const packages = testFolder("../node_modules");
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(packages))
    if (name !== ".cache") symlinkSync(join(packages, name), join(folder, "node_modules", name));
  return folder;
};
