import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { lazy } from "../lib/cache.ts";
import { pathsBelow } from "../lib/files.ts";
import { hashBytes } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { deskUrl } from "../pages/desk.ts";
import { lazyPage, type PageOf } from "../pages/page.ts";
import { deskProgram, type ResolvePackage } from "./desk-program.ts";
import type { Copy } from "./public-files.ts";

interface DeskFiles {
  readonly copies: readonly Copy[];
  /** Root-relative urls of modules, by the names under which scripts import them; undefined if there is no desk. */
  readonly modules?: Readonly<Record<string, string>> | undefined;
  /** The words of its interface, as modules: browsers import no JSON without being told so. */
  readonly words: readonly PageOf<"script">[];
  readonly problems: readonly Problem[];
}

/** Finds the files of Sveltia CMS for a publication that has a desk, and reports if they are not installed. */
export function deskFiles(
  { publication, siteOrigin }: Pick<Records, "publication" | "siteOrigin">,
  resolve?: ResolvePackage,
): DeskFiles {
  if (!publication.admin) return { copies: [], words: [], problems: [] };
  const program = deskProgram(resolve);
  if (!program) return { copies: [], words: [], problems: [fieldProblem(siteOrigin, "admin", missing)] };
  const { folder, locales, version } = program;
  const url = `${deskUrl}sveltia-${version}/`;
  const own = pathsBelow(folder, (entry) => entry.isFile() && !entry.name.endsWith(".map"));
  const packages = packageModules(join(folder, "index.js"));
  const languages = pathsBelow(locales, (entry) => entry.isFile() && entry.name.endsWith(".json"));
  const words = languages.map((path) => ({
    asked: `${deskUrl}locales/${path}`,
    page: wordsPage(url, join(locales, path)),
  }));
  return {
    copies: [
      ...own.map((path) => ({ from: join(folder, path), url: url + path })),
      ...packages.map(({ file, from }) => ({ from, url: url + file })),
    ],
    modules: Object.fromEntries([
      ["@sveltia/cms", `${url}index.js`],
      ...packages.map(({ name, file }) => [name, url + file] as const),
      // The program asks for them beside its folder.
      ...words.map(({ asked, page }) => [asked, page.url] as const),
    ]),
    words: words.map(({ page }) => page),
    problems: [],
  };
}

function wordsPage(url: string, file: string): PageOf<"script"> {
  const language = basename(file, ".json");
  const code = lazy(() => `export default ${readFileSync(file, "utf8")};`);
  return lazyPage(
    { kind: "script", url: `${url}locales/${language}.js`, source: `the words of the desk in ${language}` },
    { view: () => ({ code: code() }), inputsHash: () => bitsOf(hashBytes(code())) },
  );
}

const missing =
  "needs Sveltia CMS, which is not installed. Run npm install --save-dev @sveltia/cms, or remove admin.";

interface PackageModule {
  readonly name: string;
  /** Absolute. */
  readonly from: string;
  /** The path among the published files. */
  readonly file: string;
}

/**
 * Returns the modules of other packages that Sveltia CMS imports by name while editors write. Whoever bundles it has them in
 * chunks; a browser finds them by an import map. A module that is not there is left out, and what needs it does without.
 */
function packageModules(program: string): readonly PackageModule[] {
  const { resolve } = createRequire(program);
  return needed.flatMap(({ name, entry = name, beside }) => {
    try {
      const found = resolve(entry);
      const from = beside === undefined ? found : join(dirname(found), beside);
      return existsSync(from) ? [{ name, from, file: `packages/${name.replace(/\W+/g, "-")}.js` }] : [];
    } catch {
      return [];
    }
  });
}

/** `entry` is what Node can find of a package, `beside` the file for browsers in the same folder. */
const needed: readonly { readonly name: string; readonly entry?: string; readonly beside?: string }[] = [
  { name: "immutable", beside: "immutable.es.js" },
  { name: "exifr/dist/lite.esm.mjs" },
  { name: "turndown/lib/turndown.browser.es.js" },
];
