import { type ResolveFnOutput, registerHooks } from "node:module";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { lazy } from "../lib/cache.ts";
import { paths, publicModule } from "../lib/runtime.ts";
import { closest } from "../lib/suggest.ts";
import { errorCode } from "../lib/system-error.ts";
import { ImportError, thrownError } from "./error.ts";

/** What a module of a publication exports, by name. */
export type CustomModule = Readonly<Record<string, unknown>>;

/**
 * Loads a module of a publication's own code. `path` is relative to the publication's `folder`. A module is loaded once for
 * each `version`, together with all that it imports from outside of packages, so that a preview sees what was edited.
 * @throws CustomisationError if the module can't be loaded, or throws
 */
export async function customModule(
  { folder, version }: { readonly folder: string; readonly version: string },
  path: string,
): Promise<CustomModule> {
  resolveOwnModules();
  if (version !== lastVersion) forgetCommonJs(folder);
  lastVersion = version;
  try {
    return await import(`${pathToFileURL(join(folder, path)).href}?${versionField}=${version}`);
  } catch (error) {
    throw thrownError(error, { folder, file: path });
  }
}

const versionField = "dateline";

let lastVersion = "";

/** Makes Node load the CommonJS modules of a publication anew: it finds them by their files, whatever the version. */
function forgetCommonJs(folder: string): void {
  const { cache } = paths.require;
  for (const file of Object.keys(cache))
    if (file.startsWith(folder) && !file.split(sep).includes("node_modules")) delete cache[file];
}

/** The modules that a publication may import, by their names, and their files in `src/public/`. */
const publicModules: ReadonlyMap<string, string> = new Map([
  ["dateline-press", "config"],
  ["dateline-press/layouts", "layouts"],
  ["dateline-press/markup", "markup"],
  ["dateline-press/parts", "parts"],
  ["dateline-press/schema", "schema"],
  ["dateline-press/views", "views"],
]);

/**
 * Makes the public modules of the generator lead to those that run on this thread, however it is installed: a second copy
 * would not recognise the markup of the first. Hands the version of a module on to those that it imports.
 */
export const resolveOwnModules = lazy(() => {
  // A call in the publication's files may be far from where its error is thrown.
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 100);
  return registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const name = publicModules.get(specifier);
      if (name !== undefined) return { url: publicModule(name), shortCircuit: true };
      const { parentURL } = context;
      const isImport = versionOf(parentURL) !== undefined;
      if (isImport && /^dateline-press(?:\/|$)/.test(specifier)) throw unknownModule(specifier, parentURL);
      try {
        const resolved = nextResolve(specifier, context);
        return isOwn(resolved.url) ? versioned(resolved, parentURL) : resolved;
      } catch (error) {
        // A publication need not install what the generator brings.
        if (isImport && specifier === "zod") return { url: publicModule("schema"), shortCircuit: true };
        throw isImport ? importError(specifier, parentURL, error) : error;
      }
    },
  });
});

function unknownModule(specifier: string, importer = ""): ImportError {
  const meant = closest(specifier, publicModules.keys()) ?? [...publicModules.keys()].join(", ");
  return new ImportError(`There is no module "${specifier}". Did you mean ${meant}?`, specifier, importer);
}

function importError(specifier: string, importer = "", error: unknown): unknown {
  if (errorCode(error) !== "ERR_MODULE_NOT_FOUND") return error;
  const isFile = /^[./]/.test(specifier);
  const text = isFile
    ? `There is no file "${specifier}" to import. Write the path from this file, with its ending.`
    : `The package "${specifier}" is not installed. Run npm install ${packageOf(specifier)}.`;
  return new ImportError(text, specifier, importer);
}

/** @example packageOf("@scope/name/deep.js") // "@scope/name" */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Returns true for a file that is not a package's. */
function isOwn(url: string): boolean {
  return url.startsWith("file:") && !url.includes("/node_modules/");
}

/** Returns a resolved module with the version of the module that imports it, if that has one. */
function versioned(resolved: ResolveFnOutput, parent: string | undefined): ResolveFnOutput {
  const version = versionOf(resolved.url) ?? versionOf(parent);
  const url = URL.parse(resolved.url);
  if (version === undefined || !url) return resolved;
  url.searchParams.set(versionField, version);
  // Otherwise Node would guess from the text if a publication's package.json does not say. As TypeScript, JavaScript too has
  // syntax errors with a position.
  const format = /\.m?[jt]s$/.test(url.pathname) ? "module-typescript" : resolved.format;
  return { ...resolved, url: url.href, format };
}

function versionOf(url: string | undefined): string | undefined {
  return (url !== undefined && URL.parse(url)?.searchParams.get(versionField)) || undefined;
}
