// Plain JavaScript for any Node, like the launcher, which needs it before anything that knows TypeScript runs.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeStats } from "../lib/code-stats.js";

/**
 * Returns the folder of the bundle of an installation's code as it is now; absolute. It is there if the code was bundled
 * since it was changed last.
 * @param {string} root
 * @param {import("../lib/code-stats.js").CodeStats} stats
 */
export function bundleFolder(root, { hash }) {
  return join(bundles(root), hash);
}

/** @param {string} root */
function bundles(root) {
  return join(root, "node_modules", ".cache", "dateline", "bundles");
}

/**
 * Makes few files of the hundreds that a command would load one by one. npm runs it once it has installed (`prepare`).
 * A command whose code was not bundled, or was changed since, runs from its sources: a failure costs nothing but time.
 */
export async function makeBundle() {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  try {
    const folder = bundleFolder(root, codeStats(root));
    if (!existsSync(folder)) place(await bundledFiles(root), folder);
    removeOldBundles(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    process.stderr.write(`Dateline was not compiled, and runs from its sources: ${reason}\n`);
  }
}

/** What runs first, and what is loaded by its name later on. */
const entries = ["cli/main", "lib/runtime", "content/graphics", "graphics/maps/figure"];

/** Packages that look for files beside their own. */
const external = [
  "@11ty/eleventy",
  "harfbuzzjs",
  "lightningcss",
  "pagefind",
  "sharp",
  "tinypool",
  "wawoff2",
  "world-atlas",
];

/** For packages that were written for `require`. */
const banner =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/**
 * Bundles the sources. Nothing in the files says where they or the sources lie.
 * @param {string} root
 */
async function bundledFiles(root) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => `src/${name}.ts`),
    outbase: "src",
    outdir: ".",
    // Where Node has to find out what a file is, it reads it twice.
    outExtension: { ".js": ".mjs" },
    write: false,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: "node",
    format: "esm",
    external,
    banner: { js: banner },
    logLevel: "silent",
  });
  return outputFiles.map(({ path, contents }) => ({ path: path.slice(root.length), contents }));
}

/**
 * Puts a bundle into its place as a whole, unless another process was quicker.
 * @param {readonly { path: string, contents: Uint8Array }[]} files
 * @param {string} folder
 */
function place(files, folder) {
  const fresh = `${folder}.${process.pid}`;
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), contents);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true });
  }
}

/**
 * Keeps the newest two bundles: a command may be at work with the one before, and load more of it. What other processes
 * have begun to make of the same code is theirs.
 * @param {string} current
 */
function removeOldBundles(current) {
  const others = readdirSync(dirname(current))
    .map((name) => join(dirname(current), name))
    .filter((path) => !path.startsWith(current));
  const madeAt = new Map(
    others.map((path) => [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0]),
  );
  others.sort((one, other) => (madeAt.get(other) ?? 0) - (madeAt.get(one) ?? 0));
  for (const path of others.slice(1)) rmSync(path, { recursive: true, force: true });
}
