import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the licences of the packages that some sources belong to, as Markdown. `sources` are relative to `root`. */
export function licences(root: string, sources: readonly string[]): string {
  const folders = new Set(sources.flatMap((source) => packageFolder(source) ?? []));
  const parts = [...folders].sort().map((folder) => licenceIn(join(root, folder)));
  return `# Licences

The files in this folder contain code of these packages.

${[...new Set(parts)].join("\n")}`;
}

/**
 * Returns the folder of the package that a file belongs to; undefined for a file of the project.
 * @example packageFolder("node_modules/@11ty/eleventy/src/Eleventy.js") // "node_modules/@11ty/eleventy"
 */
function packageFolder(source: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0];
}

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** @throws if the package has neither a file with its licence nor the name of one */
function licenceIn(folder: string): string {
  const { name, version, license }: PackageFacts = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} has no licence.`);
  const text = file === undefined ? license : readFileSync(join(folder, file), "utf8").trim();
  return `## ${name} ${version}\n\n${text}\n`;
}
