import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../text/digestOf.ts";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import { memoised } from "../../text/memoised.ts";
import { installation } from "../installation.ts";
import { pathsBelow } from "../pathsBelow.ts";

const filesOf = (part: string): readonly string[] => {
  const folder = join(installation.root, part);
  return pathsBelow(folder, (entry) => entry.isFile()).map((path) => join(folder, path));
};

const digestOfFiles = (files: readonly string[]): string =>
  digestOf(
    files.flatMap((file) => [file.slice(installation.root.length), digestOfBytes(readFileSync(file))]),
  );

const inRoot = (...names: readonly string[]): readonly string[] =>
  names.map((name) => join(installation.root, name));

export interface CodeDigest {
  /** Of what turns a file into a record. */
  readonly reading: string;
  /** Of that and of what turns a view into a page: the layouts and Eleventy's configuration. */
  readonly rendering: string;
}

/** Stands for the code of this installation, its dependencies and the runtime. */
export const codeDigest = memoised((): CodeDigest => {
  const { node, icu = "", tz = "" } = process.versions;
  const shared = inRoot("package.json", "package-lock.json");
  const reading = digestOf([digestOfFiles([...shared, ...filesOf("src")]), node, icu, tz]);
  const own = digestOfFiles([...inRoot(installation.eleventyConfig), ...filesOf("layouts")]);
  return { reading, rendering: digestOf([reading, own]) };
});
