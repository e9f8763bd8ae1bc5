// Run by npm once it has installed: makes few files of the hundreds that a command would load one by one. A command
// whose code was not compiled, or has changed since, runs from its sources.
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
import { fileURLToPath, pathToFileURL } from "node:url";
import { compiledCode, compiledFolder, compiledMain } from "./compiled-main.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

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

/** What is loaded late by `require` becomes a part of what loads it, instead of being loaded from its source. */
const withOwnRequire = (code) =>
  /\brequire\("\.\//.test(code) ? code.replace("const require = createRequire(import.meta.url);", "") : code;

/** Lets code find what else it looks for, such as the modules of threads, where it was written. */
const writtenWhere = {
  name: "written where",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withOwnRequire(readFileSync(path, "utf8")).replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: "ts",
    })),
};

/** For packages that were written for `require`. */
const banner =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

const compileInto = async (folder) => {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: "node",
    format: "esm",
    external,
    banner: { js: banner },
    plugins: [writtenWhere],
    logLevel: "silent",
  });
};

/** In each installation's folder: where that is. */
const rootName = "root";

/** What is younger, in milliseconds, may be at work, or in the making. */
const lastingWork = 60 * 60 * 1000;

const isOld = (path) => {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return made < Date.now() - lastingWork;
};

const remove = (path) => rmSync(path, { recursive: true, force: true });

/** Clears away what was compiled of installations that are gone, and long ago of other code of this one. */
const clearOthers = (current) => {
  for (const name of readdirSync(compiledCode(root))) {
    const owner = join(compiledCode(root), name, rootName);
    if (existsSync(owner) && isOld(owner) && !existsSync(readFileSync(owner, "utf8"))) remove(dirname(owner));
  }
  for (const name of readdirSync(compiledFolder(root))) {
    const path = join(compiledFolder(root), name);
    if (name !== rootName && path !== current && isOld(path)) remove(path);
  }
};

/** Puts what was compiled into its place, unless somebody else was quicker. */
const place = (fresh, folder) => {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    remove(fresh);
  }
};

try {
  const folder = dirname(compiledMain(root));
  const owner = join(compiledFolder(root), rootName);
  mkdirSync(compiledFolder(root), { recursive: true });
  if (!existsSync(owner)) writeFileSync(owner, root);
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    await compileInto(fresh);
    place(fresh, folder);
  }
  clearOthers(folder);
} catch (error) {
  // Nothing is lost but some time of each command.
  process.stderr.write(`Dateline was not compiled, and runs from its sources: ${error.message}\n`);
}
