// Plain JavaScript for any Node, like the launcher, which needs it before anything that knows TypeScript runs.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeStats } from "../lib/code-stats.js";

/**
 * Returns the folder of the bundle of an installation's present code; absolute. The folder exists if the code was bundled
 * after its last change.
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
 * Makes few files of the hundreds that a command would load one by one. npm runs this after an install (`prepare`). Without a
 * bundle of its present code a command runs from the sources, so that a failure costs nothing but time.
 */
export async function makeBundle() {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  try {
    const folder = bundleFolder(root, codeStats(root));
    if (!existsSync(folder)) place((await bundled(root)).files, folder);
    removeOldBundles(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    process.stderr.write(`Dateline was not compiled, and runs from its sources: ${reason}\n`);
  }
}

/** The modules that the launcher, threads and Eleventy load by their paths, and those that `loadModule` loads by name. */
const entries = [
  "src/cli/main",
  "src/lib/runtime",
  "src/lib/stat-thread",
  "src/images/encode-process",
  "src/content/field-positions",
  "src/content/graphics",
  "src/desk/settings",
  "src/graphics/maps/figure",
  "src/pipeline/worker",
  "src/import/workers/worker",
  "src/eleventy/own-pages-thread",
  "src/public/config",
  "src/public/layouts",
  "src/public/markup",
  "src/public/parts",
  "src/public/schema",
  "src/public/views",
  "layouts/pages.11ty",
  ".eleventy",
];

/** Packages that read files of their own, and what Eleventy loads for a preview only. */
const external = [
  "@11ty/eleventy-dev-server",
  "chokidar",
  "harfbuzzjs",
  "lightningcss",
  "pagefind",
  "sharp",
  "tinypool",
  "wawoff2",
  "world-atlas",
];

/** Defines `require` for packages that use it, and the address that a file of Eleventy has in its package. */
const banner = `import { createRequire as requireFrom } from "node:module"; import { pathToFileURL as urlOfPath } from "node:url";
const require = requireFrom(import.meta.url), urlInEleventy = path => new URL(path, urlOfPath(require.resolve("@11ty/eleventy"))).href;`;

/**
 * Keeps the addresses of Eleventy's files, from which it finds its own `package.json`.
 * @type {import("esbuild").Plugin}
 */
const ownAddresses = {
  name: "own addresses",
  setup: ({ onLoad }) =>
    onLoad({ filter: /@11ty[\\/]eleventy[\\/]src[\\/].+\.js$/ }, ({ path }) => {
      const [, file = ""] = path.split(/[\\/]eleventy[\\/]src[\\/]/);
      const address = `urlInEleventy(${JSON.stringify(`./${file.replaceAll("\\", "/")}`)})`;
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", address), loader: "js" };
    }),
};

/**
 * Makes markdown-it assign the fields of its objects. Its published file defines each by a function that all share, which
 * is a fourteenth of the time for reading texts.
 * @type {import("esbuild").Plugin}
 */
const assignedFields = {
  name: "assigned fields",
  setup: ({ onLoad }) =>
    onLoad({ filter: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => {
      const defined = /_defineProperty\(\s*this,\s*(?:\/\*.*?\*\/\s*)?"(\w+)",/gs;
      return { contents: readFileSync(path, "utf8").replaceAll(defined, "(this.$1 ="), loader: "js" };
    }),
};

/**
 * Bundles the sources, for a command of the repository and for the package. The files do not say where they or the sources
 * lie. `sources` are the paths of all that was bundled, relative to `root`.
 * @param {string} root
 */
export async function bundled(root) {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => ({ in: `${name}.ts`, out: name })),
    outbase: ".",
    outdir: ".",
    // Node reads a file twice if its name does not say that it is a module.
    outExtension: { ".js": ".mjs" },
    write: false,
    // The names of files that a bundle keeps are then the same in a copy that shares its packages.
    preserveSymlinks: true,
    metafile: true,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    // The launcher says so, too.
    target: "node22.18",
    inject: ["src/lib/older-node.js"],
    platform: "node",
    format: "esm",
    external,
    banner: { js: banner },
    plugins: [assignedFields, ownAddresses],
    logLevel: "silent",
  });
  const files = outputFiles.map(({ path, contents }) => ({ path: path.slice(root.length), contents }));
  return { files, sources: Object.keys(metafile.inputs) };
}

/**
 * Puts a whole bundle into its place by renaming a folder, unless another process was faster.
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
 * Removes all bundles but the newest two: a running command may still load modules of the previous one. Leaves alone what
 * other processes make of the same code.
 * @param {string} current
 */
function removeOldBundles(current) {
  const others = readdirSync(dirname(current))
    .map((name) => join(dirname(current), name))
    .filter((path) => !path.startsWith(current))
    .map((path) => ({ path, madeAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.madeAt - one.madeAt);
  for (const { path } of others.slice(1)) rmSync(path, { recursive: true, force: true });
}
