// Plain JavaScript for any Node, like the launcher, which needs it before anything that knows TypeScript runs.
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const digestOf = (text) => createHash("sha256").update(text).digest("base64url").slice(0, 20);

/** What stands for the code of an installation, none of whose files is opened. */
const stampsOf = (root) => {
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  // The last is npm's list of what it has installed.
  const packages = ["package.json", "package-lock.json", "node_modules/.package-lock.json"];
  return [...sources, ...packages.map((name) => join(root, name))].map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats ? `${file} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}\n` : `${file}\n`;
  });
};

/** Holds what was compiled of any installation that uses the packages of this one; absolute. */
export const compiledCode = (root) => join(root, "node_modules", ".cache", "dateline-compiled");

/** The folder of one installation in there. */
export const compiledFolder = (root) => join(compiledCode(root), digestOf(root));

/** Where the command of an installation stands if its code was compiled as it is now; absolute. */
export const compiledMain = (root) =>
  join(compiledFolder(root), digestOf(stampsOf(root).join("")), "main.mjs");
