// Plain JavaScript for any Node: the launcher needs it before anything that knows TypeScript runs.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Stats of the files of `src/`, of the layouts without style sheets and browser scripts, of Eleventy's configuration, of the
 * lists of packages and of npm's list of what it installed. A package has its built code instead of these sources.
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
  for (const name of [...codeFiles(root), ...otherFiles]) {
    const stats = statSync(join(root, name), { throwIfNoEntry: false });
    newest = Math.max(newest, stats?.mtimeMs ?? 0, stats?.ctimeMs ?? 0);
    hash.update(stats ? `${name} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}\n` : `${name}\n`);
  }
  return { hash: hash.digest("base64url").slice(0, 20), newest };
}

/**
 * Returns true if an installation is the package, which has built code instead of sources.
 * @param {string} root absolute
 */
export function isPackage(root) {
  return !existsSync(join(root, "src", "cli", "main.ts"));
}

const otherFiles = [".eleventy.ts", "package.json", "package-lock.json", "node_modules/.package-lock.json"];

/** @param {string} root */
function codeFiles(root) {
  return isPackage(root) ? filesBelow(root, "dist") : [...filesBelow(root, "src"), ...layoutFiles(root)];
}

/**
 * Lists the layouts in order. Style sheets and browser scripts are read when a site is built, so that they are no code.
 * @param {string} root
 */
function layoutFiles(root) {
  return filesBelow(root, "layouts").filter((file) => !/^layouts.(?:scripts|styles)./.test(file));
}

/**
 * Lists the files of a folder in order, relative to the installation.
 * @param {string} root
 * @param {string} name
 */
function filesBelow(root, name) {
  const folder = join(root, name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => name + join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}
