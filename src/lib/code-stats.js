// Plain JavaScript for any Node: the launcher needs it before anything that knows TypeScript runs.
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Stats of the files of `src/`, of the lists of packages and of npm's list of what it installed.
 * @typedef {object} CodeStats
 * @property {string} hash Equal if all names, sizes and times are equal.
 * @property {number} newest The time of the last change, in milliseconds since 1970.
 */

/**
 * Stats the code of an installation without opening a file. Names are relative, so that a moved installation has the same
 * hash.
 * @param {string} root absolute
 * @returns {CodeStats}
 */
export function codeStats(root) {
  const hash = createHash("sha256");
  let newest = 0;
  for (const name of [...sourceFiles(root), ...packageFiles]) {
    const stats = statSync(join(root, name), { throwIfNoEntry: false });
    newest = Math.max(newest, stats?.mtimeMs ?? 0, stats?.ctimeMs ?? 0);
    hash.update(stats ? `${name} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}\n` : `${name}\n`);
  }
  return { hash: hash.digest("base64url").slice(0, 20), newest };
}

const packageFiles = ["package.json", "package-lock.json", "node_modules/.package-lock.json"];

/**
 * Lists the files of `src/` in order, relative to the installation.
 * @param {string} root
 */
function sourceFiles(root) {
  const sources = join(root, "src");
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `src${join(entry.parentPath, entry.name).slice(sources.length)}`)
    .sort();
}
