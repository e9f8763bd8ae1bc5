import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathsBelow } from "../lib/files.ts";
import { hashBytes } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import { camelCase } from "../lib/names.ts";
import type { InspectedFile } from "../model/image.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Logo } from "../pages/context.ts";
import { lazyPage, type PageOf } from "../pages/page.ts";
import { assetName } from "./asset-name.ts";
import { type Copy, misplacedFile } from "./public-files.ts";
import { publishedScript } from "./published-script.ts";

interface Fonts {
  readonly copies: readonly Copy[];
  /** The published names, by those in the style sheet. */
  readonly names: ReadonlyMap<string, string>;
}

/** Returns the fonts in a folder, each named by its content, and their licences. */
export function fonts(folder: string): Fonts {
  const files = pathsBelow(folder, (entry) => entry.isFile() && entry.name.endsWith(ending)).map((name) => {
    const from = join(folder, name);
    return { name, from, published: assetName(name.slice(0, -ending.length), readFileSync(from), "woff2") };
  });
  const licences = pathsBelow(folder, (entry) => entry.isFile() && entry.name.endsWith(".txt"));
  return {
    copies: [
      ...files.map(({ from, published }) => ({ from, url: `/assets/${published}` })),
      ...licences.map((name) => ({ from: join(folder, name), url: `/assets/${name}` })),
    ],
    names: new Map(files.map(({ name, published }) => [name, published])),
  };
}

const ending = ".woff2";

/** A browser script, and its name in layouts: searchIndex for search-index.js. */
interface ScriptPage {
  readonly name: string;
  readonly page: PageOf<"script">;
}

/** Returns the browser scripts of a folder as pages, each named by its content. */
export function scriptPages(folder: string): readonly ScriptPage[] {
  return existsSync(folder)
    ? pathsBelow(folder, (entry) => entry.isFile() && entry.name.endsWith(".js"))
        .filter((file) => !file.startsWith(workers))
        .map((file) => scriptPage(folder, file))
    : [];
}

/** The folder below that of scripts which has workers. */
const workers = "workers/";

function scriptPage(folder: string, file: string): ScriptPage {
  const code = publishedScript(join(folder, file));
  const name = camelCase(file.slice(0, -".js".length));
  const page = lazyPage(
    { kind: "script", url: `/assets/${assetName(name, code, "js")}`, source: `the script ${name}` },
    { view: () => ({ code }), inputsHash: () => bitsOf(hashBytes(code)) },
  );
  return { name, page };
}

interface FoundLogo {
  readonly logo?: Logo | undefined;
  readonly problems: readonly Problem[];
}

/** Returns the logo that the publication names, with its size, and reports one that is not in `public/` or is no picture. */
export function foundLogo(
  { publication, siteOrigin, images }: Pick<Records, "publication" | "siteOrigin" | "images">,
  copies: readonly Copy[],
): FoundLogo {
  const { logo } = publication;
  if (!logo) return { problems: [] };
  const measure = (src: string) =>
    notPublished(src, copies, siteOrigin.file) ?? measured(src, images.get(src));
  const measures = measure(logo.src);
  const darkMeasures = logo.dark === undefined ? undefined : measure(logo.dark);
  const problems = Object.entries({ "logo.src": measures, "logo.dark": darkMeasures }).flatMap(
    ([field, found]) => (typeof found === "string" ? [fieldProblem(siteOrigin, field, found)] : []),
  );
  return typeof measures === "string" ? { problems } : { logo: { ...logo, ...measures }, problems };
}

type Measures = Pick<Logo, "width" | "height">;

function notPublished(path: string, copies: readonly Copy[], siteFile: string): string | undefined {
  if (copies.some(({ url }) => url === path)) return undefined;
  const misplaced = misplacedFile(siteFile, path);
  return misplaced === undefined
    ? `There is no file public${path}. Put the picture there, or correct the path.`
    : `The file lies at ${misplaced}, and nothing is published from there. Move it to public${path} in the publication's folder.`;
}

function measured(path: string, file: InspectedFile | undefined): Measures | string {
  if (!file?.picture) return `The picture "${path}" ${file?.error}`;
  const { width, height } = file.picture;
  return { width, height };
}
