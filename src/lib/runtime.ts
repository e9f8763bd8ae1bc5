import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import { type CodeStats, codeStats } from "./code-stats.js";

/** The code that runs, as the launcher has found it. */
interface Launch {
  /** The folder of the installation; absolute. */
  readonly root: string;
  /** The folder of the modules that run; absolute. It is that of the installation, or of a bundle with the same names. */
  readonly modules: string;
  /** The ending of their names. */
  readonly ending: ".ts" | ".mjs";
  readonly stats?: CodeStats;
}

/** What the process tells its threads of the code that it runs. */
const threadData = "dateline.launch";

/** Sources, unless the launcher says otherwise: it starts neither tests nor Eleventy's own command. */
let launch = launchOfThread() ?? fromSources();

/** The folders and modules of the installation, whatever publication it builds. They are absolute. */
export let paths = pathsOf(launch);

/**
 * Sets the code that runs. The launcher calls this before it loads anything else, since a bundle is not among the
 * sources of the installation.
 */
export function startFrom(known: Launch): void {
  launch = known;
  paths = pathsOf(known);
  setEnvironmentData(threadData, known);
}

/** Returns the code of the process, if a launcher told it, on one of its threads. */
function launchOfThread(): Launch | undefined {
  const data: unknown = getEnvironmentData(threadData);
  return isLaunch(data) ? data : undefined;
}

function isLaunch(data: unknown): data is Launch {
  return typeof data === "object" && data !== null && "modules" in data;
}

function fromSources(): Launch {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return { root, modules: root, ending: ".ts" };
}

function pathsOf({ root, modules, ending }: Launch) {
  const require = createRequire(join(root, "package.json"));
  return {
    root,
    /** The sources of the layouts. The package has them as text, for publications that copy one. */
    layouts: join(root, "layouts"),
    scripts: join(root, "layouts", "scripts"),
    styles: join(root, "layouts", "styles", "site.css"),
    publicFiles: join(root, "public"),
    /** Finds and loads packages. */
    require,
    /** The folder of the site's fonts. */
    fonts: join(root, "layouts", "fonts"),
    eleventyConfig: join(modules, `.eleventy${ending}`),
    /** The folder of Eleventy's one template. */
    template: join(modules, "layouts"),
    /** The module that the threads of a build run. */
    worker: pathToFileURL(join(modules, "src", "pipeline", `worker${ending}`)),
    /** The module that the threads of an import run. */
    importWorker: pathToFileURL(join(modules, "src", "import", "workers", `worker${ending}`)),
    /** The module that the thread runs which makes a publication's own pages. */
    ownPagesThread: pathToFileURL(join(modules, "src", "eleventy", `own-pages-thread${ending}`)),
    /** The module that a process runs which encodes pictures; absolute. */
    encodeProcess: join(modules, "src", "images", `encode-process${ending}`),
    /** The module that a thread runs which helps to stat files. */
    statThread: pathToFileURL(join(modules, "src", "lib", `stat-thread${ending}`)),
  } as const;
}

/**
 * Loads a module of the generator synchronously: few texts need it, and its callers are no `async` functions. `name` is
 * its path below `src/`, without an ending. `src/cli/bundle.js` lists these modules, so that a bundle has them under
 * their names.
 * @example loadModule("content/graphics")
 */
export function loadModule(name: string) {
  return paths.require(join(launch.modules, "src", `${name}${launch.ending}`));
}

/** Returns the address of a module that a publication's own code imports, by its name in `src/public/`. */
export function publicModule(name: string): string {
  return pathToFileURL(join(launch.modules, "src", "public", `${name}${launch.ending}`)).href;
}

/** Returns the stats of the code that runs: those of the launcher, if it took some. */
export function runningCodeStats(): CodeStats {
  return launch.stats ?? codeStats(launch.root);
}

/**
 * Adapts V8 to the files that are to be read or made. Large heaps cost memory, and clearing small ones again and again costs
 * time: the fewer files, the more may heaps grow before they are cleared. `src/cli/launcher.js` says why flags may be set so
 * late.
 * @param optimisedFrom with so many files, V8's last compiler wins back more time than it takes
 */
export function tuneEngine(files: number, optimisedFrom = veryMany): void {
  if (files < many) return;
  const percent = Math.min(400, Math.max(30, Math.round(2_000_000 / files)));
  setFlagsFromString(`--heap-growing-percent=${percent}`);
  // The launcher has switched it off.
  if (files >= optimisedFrom) setFlagsFromString("--turbofan");
}

/**
 * Keeps heaps close to what lives in them, for work that holds something of very many files at once. They are cleared more often,
 * and what V8 holds for new objects, which would grow to a hundred megabytes on all threads, stays as it is.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString("--heap-growing-percent=8");
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** The growth that suits a small change stays for fewer files. */
const many = 400;

/** A build of so many files is long enough for V8's last compiler. */
const veryMany = 50_000;
