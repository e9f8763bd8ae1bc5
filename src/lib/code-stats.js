// Plain JavaScript for any Node: the launcher needs it before anything that knows TypeScript runs.
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The files of `src/`, of the packages' lists and of npm's list of what it has installed, by what the file system says
 * of them.
 * @typedef {object} CodeStats
 * @property {string} hash Equal if the files have equal names, sizes and times.
 * @property {number} newest When one of them was changed last, in milliseconds since 1970.
 */

/**
 * Stats the code of an installation without opening a file. Names are relative, so that an installation that was moved
 * is known again.
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
