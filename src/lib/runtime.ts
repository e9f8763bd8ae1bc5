import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { type CodeStats, codeStats } from "./code-stats.js";

/** The code that runs, as the launcher has found it. */
interface Launch {
  /** The folder of the installation; absolute. */
  readonly root: string;
  /** The folder of the modules that run; absolute. It is `src/`, or holds a bundle of it. */
  readonly modules: string;
  /** The ending of their names. */
  readonly ending: ".ts" | ".mjs";
  readonly stats?: CodeStats;
}

/** Sources, unless the launcher says otherwise: it does not start threads, tests and Eleventy's own command. */
let launch: Launch = fromSources(fileURLToPath(new URL("../../", import.meta.url)));

/** The folders and modules of the installation, whatever publication it builds. They are absolute. */
export let paths = pathsOf(launch.root);

/**
 * Sets the code that runs. The launcher calls this before it loads anything else, since a bundle is not among the
 * sources of the installation.
 */
export function startFrom(known: Launch): void {
  launch = known;
  paths = pathsOf(known.root);
}

function fromSources(root: string): Launch {
  return { root, modules: join(root, "src"), ending: ".ts" };
}

function pathsOf(root: string) {
  const require = createRequire(join(root, "package.json"));
  return {
    root,
    layouts: join(root, "layouts"),
    scripts: join(root, "layouts", "scripts"),
    styles: join(root, "layouts", "styles", "site.css"),
    publicFiles: join(root, "public"),
    /** Finds and loads packages. */
    require,
    /** The folder of the site's fonts, found on demand: most commands publish none. */
    get fonts(): string {
      return dirname(require.resolve("@fontsource-variable/newsreader/LICENSE"));
    },
    eleventyConfig: join(root, ".eleventy.ts"),
    /** The module that the threads of a build run. It is a source, like the layouts that it renders with. */
    worker: pathToFileURL(join(root, "src", "pipeline", "worker.ts")),
  } as const;
}

/**
 * Loads a module of the generator synchronously: few texts need it, and its callers are no `async` functions. `name` is
 * its path below `src/`, without an ending. `src/cli/bundle.js` lists these modules, so that a bundle has them under
 * their names.
 * @example loadModule("content/graphics")
 */
export function loadModule(name: string) {
  return paths.require(join(launch.modules, `${name}${launch.ending}`));
}

/** Returns the stats of the code that runs: those of the launcher, if it took some. */
export function runningCodeStats(): CodeStats {
  return launch.stats ?? codeStats(launch.root);
}

/**
 * Makes V8 clear memory more often from now on, if very many files are to be read or made. `src/cli/launcher.js` says why
 * the flag may be set so late.
 */
export function tuneHeap(files: number): void {
  if (files >= many) setFlagsFromString("--heap-growing-percent=30");
}

/** With so many files, memory is scarcer than time. */
const many = 20_000;
