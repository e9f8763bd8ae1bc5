#!/usr/bin/env node
// Plain JavaScript for any Node. Finds the Node that Dateline needs and runs the command with it. Runs in a clone, from its
// bundle or its sources, and in the package that npm installs, from the code that was built for it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { codeStats, isPackage } from "../lib/code-stats.js";

const launcher = fileURLToPath(import.meta.url);
const root = join(dirname(launcher), "..", "..");
const main = join(root, "src", "cli", "main.ts");
const pinned = JSON.parse(readFileSync(join(root, "tools", "pinned-node", "package.json"), "utf8"));
/** @type {Readonly<Record<string, string>>} The packages that bring a Node, with their versions. */
const nodes = pinned.optionalDependencies;
const isInstalled = isPackage(root);
const words = process.argv.slice(2);

// Sources run on the pinned Node or a newer one. Built code runs on older ones, too, and `init` of it on even older ones: it
// brings the Node that the other commands need.
const oldestOfPackage = words[0] === "init" ? [20, 0] : [22, 18];
const oldest = isInstalled ? oldestOfPackage : versionOf(Object.values(nodes)[0] ?? "").slice(0, 1);
const [major = 0, minor = 0] = oldest;
const [ownMajor = 0, ownMinor = 0] = versionOf(process.versions.node);
const isGoodEnough = ownMajor > major || (ownMajor === major && ownMinor >= minor);
const node = isGoodEnough ? process.execPath : pinnedNode();

/** The signals by which a person ends a preview. */
const endings = /** @type {const} */ (["SIGINT", "SIGTERM"]);

// Caches compiled code beside the packages, since compiling is most of what a short command does. Threads and child
// processes read the variable, too.
process.env.NODE_COMPILE_CACHE ??= join(packagesFolder(), ".cache", "dateline");

if (!node) {
  process.stderr.write(`${isInstalled ? installedRemedy() : clonedRemedy()}\n`);
  process.exitCode = 2;
} else if (words[0] === "serve" && !isInstalled) runPreview(node);
else if (isGoodEnough) await runHere(process.env.NODE_COMPILE_CACHE);
else runIn(node, [launcher, ...words], codeOf);

/** @param {string} version */
function versionOf(version) {
  return version.split(".").map(Number);
}

/** Returns the folder in which npm has put the packages; that of the package itself, if that is one of them. */
function packagesFolder() {
  const parent = dirname(root);
  return isInstalled && basename(parent) === "node_modules" ? parent : join(root, "node_modules");
}

function clonedRemedy() {
  return `Dateline needs Node ${major}. Run npm ci (without --omit=optional), which installs it on Linux, macOS and Windows, or install Node ${major} yourself.`;
}

function installedRemedy() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const [name, version] =
    Object.entries(nodes).find(([name]) => name.endsWith(`${system}-${process.arch}`)) ?? [];
  const install = name
    ? `, or run npm install --save-exact ${name}@${version} to get one for this folder`
    : "";
  return `Dateline needs Node ${major}.${minor} or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org/${install}.`;
}

/** Returns the pinned Node that npm installed for this machine, from the folder of packages where npm has put it. */
function pinnedNode() {
  const program = process.platform === "win32" ? "node.exe" : "node";
  for (let folder = root; ; folder = dirname(folder)) {
    for (const name of Object.keys(nodes)) {
      const file = join(folder, "node_modules", name, "bin", program);
      if (existsSync(file)) return file;
    }
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Runs the command in this process: from the bundle, or from the sources if they have changed since it was made.
 * @param {string} compileCache
 */
async function runHere(compileCache) {
  const { enableCompileCache } = await import("node:module");
  // Node 20 lacks it.
  enableCompileCache?.(compileCache);
  const { setFlagsFromString } = await import("node:v8");
  // V8 promises nothing of flags that are set after its start. But Node leaves them open to change. V8 reads the first each
  // time it has cleared the heap, and the second before it compiles. To start another process with them would cost a short
  // command a third more.
  // By default the heap of a build may grow fourfold before it is cleared, on machines with much memory. It may double.
  setFlagsFromString("--heap-growing-percent=100");
  // Most builds end before the last of V8's compilers has won back the time that it takes. Without it, a build of 1,000
  // articles takes 7 % less. Builds of very many files switch it on again.
  setFlagsFromString("--no-turbofan");
  const stats = codeStats(root);
  const built = isInstalled ? join(root, "dist") : (await import("./bundle.js")).bundleFolder(root, stats);
  const [modules, ending] = existsSync(built) ? [built, ".mjs"] : [root, ".ts"];
  const load = (/** @type {string} */ name) =>
    import(pathToFileURL(join(modules, "src", name + ending)).href);
  // How a person ends a preview is no failure.
  if (words[0] === "serve") for (const signal of endings) process.on(signal, () => process.exit(0));
  const { startFrom } = await load("lib/runtime");
  startFrom({ root, modules, ending, stats });
  await load("cli/main");
}

/**
 * Runs a preview, which starts again when its own code changes: Eleventy reloads templates, but not what they import.
 * @param {string} node
 */
function runPreview(node) {
  // A watch never ends by itself. So a trial without it finds mistakes in the command, and answers questions.
  const env = { ...process.env, DATELINE_TRIAL: "1" };
  const trial = spawnSync(node, [main, ...words], { stdio: "inherit", env });
  const isAnswered = trial.status !== 0 || words.includes("--help") || words.includes("-h");
  if (isAnswered) process.exit(codeOf(trial));
  const watched = ["src", "layouts", ".eleventy.ts"].map((name) => `--watch-path=${join(root, name)}`);
  runIn(node, [...watched, "--watch-preserve-output", main, ...words], (end) =>
    endings.some((signal) => end.signal === signal) ? 0 : codeOf(end),
  );
}

/**
 * Runs a Node, passes signals on to it, and ends as it ends.
 * @typedef {{ readonly status: number | null, readonly signal: NodeJS.Signals | null }} End
 * @param {string} node
 * @param {readonly string[]} words
 * @param {(end: End) => number} exitCode
 */
function runIn(node, words, exitCode) {
  // Before the child starts: it would stay behind if a signal came in between.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  const child = spawn(node, words, { stdio: "inherit" });
  child.on("exit", (status, signal) => {
    process.exitCode = exitCode({ status, signal });
  });
}

/**
 * Returns an exit code as shells give it: above 128 after a signal, since the command did not do what it was asked.
 * @param {End} end
 */
function codeOf({ status, signal }) {
  return status ?? 128 + (signal ? constants.signals[signal] : 0);
}
