#!/usr/bin/env node
// Plain JavaScript for any Node: finds the Node that this project is made for and runs the command with it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { codeStats } from "../lib/code-stats.js";
import { bundleFolder } from "./bundle.js";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const main = join(here, "main.ts");
const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The pinned Node that npm installed for this machine, wherever npm has put it. */
const pinnedNode = () => {
  const program = process.platform === "win32" ? "node.exe" : "node";
  for (let folder = root; ; folder = dirname(folder)) {
    for (const name of Object.keys(optionalDependencies)) {
      const file = join(folder, "node_modules", name, "bin", program);
      if (existsSync(file)) return file;
    }
    if (folder === dirname(folder)) return undefined;
  }
};

/**
 * As shells tell it: a command that a signal ended did not do what it was asked.
 * @param {{ status: number | null, signal: NodeJS.Signals | null }} end
 */
const codeOf = ({ status, signal }) => status ?? 128 + (signal ? constants.signals[signal] : 0);

const wanted = Number(Object.values(optionalDependencies)[0].split(".")[0]);
const isGoodEnough = Number(process.versions.node.split(".")[0]) >= wanted;
const node = isGoodEnough ? process.execPath : pinnedNode();
const words = process.argv.slice(2);

// Compiled code is kept beside the packages, for threads and further processes too, since compiling is most of what a
// short command does.
process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules", ".cache", "dateline");

if (!node) {
  process.stderr.write(
    `Dateline needs Node ${wanted}. Run npm ci (without --omit=optional), which installs it on Linux, macOS and Windows, or install Node ${wanted} yourself.\n`,
  );
  process.exitCode = 2;
} else if (isGoodEnough && words[0] !== "serve") {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  // By itself the heap of a build may grow fourfold before it is cleared, on machines with much memory. It may double.
  // V8 promises nothing of flags that are set once it has started. But Node keeps them open to change, and this one is read
  // each time the heap has been cleared; a process of its own, started with the flag, would cost a short command a third more.
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--heap-growing-percent=100");
  const stats = codeStats(root);
  const bundle = bundleFolder(root, stats);
  const [modules, ending] = existsSync(bundle) ? [bundle, ".mjs"] : [join(root, "src"), ".ts"];
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(modules, name + ending)).href);
  const { startFrom } = await load("lib/runtime");
  startFrom({ root, modules, ending, stats });
  await load("cli/main");
} else {
  // A preview starts anew when its own code changes: Eleventy reloads templates, but not what they import.
  const watched = ["src", "layouts", ".eleventy.ts"].map((name) => `--watch-path=${join(root, name)}`);
  const isPreview = words[0] === "serve";
  // A trial without the watch tells whether the command was called rightly: a watch never ends by itself.
  const env = { ...process.env, DATELINE_TRIAL: "1" };
  const trial = isPreview ? spawnSync(node, [main, ...words], { stdio: "inherit", env }) : undefined;
  const isAnswered =
    trial !== undefined && (trial.status !== 0 || words.includes("--help") || words.includes("-h"));
  if (isAnswered) process.exit(codeOf(trial));
  const options = isPreview ? [...watched, "--watch-preserve-output"] : [];
  const entry = isPreview ? main : fileURLToPath(import.meta.url);
  // Heard before there is a child: else one would be left alone by a signal that comes as it begins.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  const child = spawn(node, [...options, entry, ...words], { stdio: "inherit" });
  // How a person ends a preview is no failure.
  const isEnd = (/** @type {NodeJS.Signals | null} */ signal) =>
    isPreview && (signal === "SIGINT" || signal === "SIGTERM");
  child.on("exit", (status, signal) => {
    process.exitCode = isEnd(signal) ? 0 : codeOf({ status, signal });
  });
}
