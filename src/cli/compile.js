// Run by npm once it has installed: makes few files of the hundreds that a command would load one by one. A command
// whose code was not compiled, or has changed since, runs from its sources.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compiledCode, compiledFolder, compiledMain } from "./compiledMain.js";

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

/** Lets code find its neighbours, such as the modules of threads, where it was written. */
const writtenWhere = {
  name: "written where",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
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

/** Where each installation's folder says whose it is. */
const rootName = "root";

/** Clears away what was compiled of other code of this installation, and of installations that are gone. */
const clearOthers = (current) => {
  for (const name of readdirSync(compiledCode(root))) {
    const owner = join(compiledCode(root), name, rootName);
    if (!existsSync(owner) || !existsSync(readFileSync(owner, "utf8")))
      rmSync(dirname(owner), { recursive: true, force: true });
  }
  for (const name of readdirSync(compiledFolder(root)))
    if (name !== rootName && join(compiledFolder(root), name) !== current)
      rmSync(join(compiledFolder(root), name), { recursive: true, force: true });
};

const folder = dirname(compiledMain(root));
const fresh = `${folder}.${process.pid}`;
try {
  mkdirSync(compiledFolder(root), { recursive: true });
  writeFileSync(join(compiledFolder(root), rootName), root);
  if (!existsSync(folder)) {
    await compileInto(fresh);
    renameSync(fresh, folder);
  }
  clearOthers(folder);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  // Nothing is lost but some time of each command.
  process.stderr.write(`Dateline was not compiled, and runs from its sources: ${error.message}\n`);
}
