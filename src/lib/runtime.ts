import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { type CodeStats, codeStats } from "./code-stats.js";

/** What the launcher knows of the code that it starts. */
interface Launch {
  /** The folder of the installation; absolute. */
  readonly root: string;
  /** The folder of the modules that run; absolute. It is `src/`, or holds a bundle of it. */
  readonly modules: string;
  /** The ending of their names. */
  readonly ending: ".ts" | ".mjs";
  readonly stats?: CodeStats;
}

/** Without a launcher, as in threads, in tests and in Eleventy's own command, the sources run. */
let launch: Launch = fromSources(fileURLToPath(new URL("../../", import.meta.url)));

/** The folders and modules of the installation, whatever publication it builds; absolute. */
export let paths = pathsOf(launch.root);

/** Sets what the launcher knows, before anything else is loaded: a bundle does not lie where its sources do. */
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
    /** Finds and loads what lies in packages. */
    require,
    /** Found when they are asked for: most commands publish none. */
    get fonts(): string {
      return dirname(require.resolve("@fontsource-variable/newsreader/LICENSE"));
    },
    eleventyConfig: ".eleventy.ts",
    /** The module that the threads of a build run; from its source, like the layouts that it renders with. */
    worker: pathToFileURL(join(root, "src", "pipeline", "worker.ts")),
  } as const;
}

/**
 * Loads a module of the generator at once. For code that few texts need and whose callers cannot wait for `import()`. A
 * bundle holds each of these modules under its own name, by a list in `src/cli/bundle.js`.
 * @example loadModule("content/graphics") // by its path below src/
 */
export function loadModule(name: string) {
  return paths.require(join(launch.modules, `${name}${launch.ending}`));
}

/** Returns the stats of the code that runs: the launcher's, or its own where there was none. */
export function runningCodeStats(): CodeStats {
  return launch.stats ?? codeStats(launch.root);
}

/** So many files that are read or made take up so much memory that it is dearer than time. */
const many = 20_000;

/** Has memory cleared more often from now on where very many files are to be read or made. */
export function tuneHeap(files: number): void {
  if (files >= many) setFlagsFromString("--heap-growing-percent=30");
}
