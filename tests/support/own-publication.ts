import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "../../src/pipeline/build.ts";
import type { BuildReport } from "../../src/pipeline/report.ts";
import { buildOptions, bytesBelow } from "./built-site.ts";
import { smallPublication } from "./small-publication.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { writtenFiles } from "./written-files.ts";

/** The files of a publication's own code, by path; undefined removes one. */
type Code = Readonly<Record<string, string | Uint8Array | undefined>>;

export interface OwnPublication {
  readonly publicationFolder: string;
  readonly contentFolder: string;
  /** Writes and removes files of its code. */
  readonly change: (code: Code) => void;
  /** Writes a file of any folder. */
  readonly write: (file: string, text: string) => void;
  /** Builds the site, which must be that of a clean build. */
  readonly built: () => Promise<BuildReport>;
  /** Returns the number of texts that the last build read. */
  readonly textsRead: () => number;
  /** Returns the text of a finished file. */
  readonly read: (file: string) => string;
}

/** Makes a small publication with code of its own. Files of `content` are added to its content, or replace others there. */
export const publicationWith = async (
  code: Code,
  content: Readonly<Record<string, string>> = {},
): Promise<OwnPublication> => {
  const publicationFolder = temporaryFolder();
  const folder = await smallPublication(content);
  const output = join(temporaryFolder(), "site");
  const target = { folder, publicationFolder, now: "2023-11-10T12:00" };
  const change = (files: Code): void => {
    for (const [path, text] of Object.entries(files))
      if (text === undefined) rmSync(join(publicationFolder, path));
      else writtenFiles(publicationFolder, { [path]: text });
  };
  change(code);
  let textsRead = 0;
  const stage = (name: string, total: number): void => {
    if (name === "Reading") textsRead = total;
  };
  return {
    publicationFolder,
    contentFolder: folder,
    change,
    write: (file, text) => writeFileSync(file, text),
    built: async () => {
      const clean = buildOptions(target);
      const { problems } = await buildSite(clean);
      // Late enough for all files to be distinct from later ones.
      const startedAt = Date.now() + 10_000;
      const progress = { stage, advance: () => {} };
      textsRead = 0;
      const report = await buildSite(buildOptions({ ...target, output, startedAt, progress }));
      assert.deepEqual(report.problems, problems);
      if (report.update) assert.deepEqual(bytesBelow(output), bytesBelow(clean.output));
      return report;
    },
    textsRead: () => textsRead,
    read: (file) => readFileSync(join(output, file), "utf8"),
  };
};
