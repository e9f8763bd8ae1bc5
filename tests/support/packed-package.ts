import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copiedInstallation } from "./copied-installation.ts";
import { testFolder } from "./layered-content.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What the package has besides what a copy of the installation needs. */
const otherParts = [
  "tools/package",
  "docs/schema",
  "docs/desk.md",
  "docs/front-matter.md",
  "docs/publishing.md",
  "README.md",
  "LICENSE",
];

/**
 * Packs this repository as `npm publish` would, and returns the path of the tarball. `change` may edit the copy that is packed,
 * whose folder it gets.
 */
export const packedPackage = (change: (folder: string) => void = () => {}): string => {
  const root = copiedInstallation();
  for (const part of otherParts) cpSync(testFolder(`../${part}`), join(root, part), { recursive: true });
  change(root);
  const target = temporaryFolder();
  const [{ filename }] = JSON.parse(
    execFileSync(
      "npm",
      ["pack", "--json", "--loglevel=error", "--foreground-scripts=false", "--pack-destination", target],
      { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    ),
  );
  return join(target, filename);
};

/** Gives a copy of the repository another version. */
export const withVersion =
  (version: string) =>
  (folder: string): void => {
    const file = join(folder, "package.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), version }, undefined, 2));
  };

/** Installs a tarball into a folder as the only package of a publication. Takes packages from npm. */
export const installPackage = (tarball: string, folder: string): void => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  addPackages(folder, [tarball]);
};

/** Adds packages to a publication: tarballs, or names on npm with their versions. */
export const addPackages = (folder: string, packages: readonly string[]): void => {
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const words = ["install", "--save-exact", ...quiet, ...packages];
  execFileSync("npm", words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
};
