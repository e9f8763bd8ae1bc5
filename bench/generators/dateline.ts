import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import datelineFacts from "../../package.json" with { type: "json" };
import { corpusArticle, corpusDate } from "../corpus/corpus-article.ts";
import { writeTextFiles } from "../corpus/text-files.ts";
import { addPhotographs } from "./add-photographs.ts";
import { datelineArticle, datelineContent } from "./dateline-content.ts";
import type { Change, ChangeId, GeneratorId, MeasuredGenerator, SiteOptions } from "./generator.ts";
import { clearFolders } from "./generator.ts";
import { repository } from "./repository.ts";

const installedFiles = [
  ...["src", "layouts", "public", "tools/pinned-node", "package.json", "package-lock.json"],
  ...[".eleventy.ts", "tsconfig.json"],
];

/** This generator without search and social cards; its builds are incremental, with the cache beside the content. */
export const dateline = measured("dateline", (content, size) => {
  writeTextFiles(content, datelineContent(size));
});

/** The same with search. */
export const datelineWithSearch = measured("dateline-with-search", (content, size) => {
  writeTextFiles(content, datelineContent(size, "on"));
});

/** The same with all that a new publication has: search and cards, and photographs in ten of the articles. */
export const datelineAsItComes = measured("dateline-as-it-comes", async (content, size) => {
  writeTextFiles(content, datelineContent(size, "on", "on"));
  await addPhotographs(content, size);
});

/** Copies the installation, since one of the changes edits it. */
function copyInstallation(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of installedFiles)
    cpSync(join(repository, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  // Packages are shared, but not the caches beside them.
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(repository, "node_modules")))
    if (name !== ".cache")
      symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));
  execFileSync("npm", ["run", "prepare"], { cwd: folder, stdio: "pipe" });
}

/** Adds one article to the site, an hour newer than its newest. */
function articleChange(content: string, size: number): Change {
  const article = datelineArticle(corpusArticle(size));
  return {
    make: () => writeTextFiles(content, [article]),
    undo: () => rmSync(join(content, article.path), { force: true }),
  };
}

function styleChange(paths: string): Change {
  const file = join(paths, "layouts", "styles", "site.css");
  const original = readFileSync(file);
  return {
    make: () => appendFileSync(file, "\n.measured {\n  order: 1;\n}\n"),
    undo: () => writeFileSync(file, original),
  };
}

function changesOf({ folder, size }: SiteOptions): Readonly<Record<ChangeId, Change>> {
  return {
    nothing: { make: () => undefined, undo: () => undefined },
    article: articleChange(join(folder, "content"), size),
    styles: styleChange(folder),
  };
}

function measured(
  id: GeneratorId,
  writeContent: (content: string, size: number) => Promise<void> | void,
): MeasuredGenerator {
  return {
    id,
    programs: [`Dateline ${datelineFacts.version}`],
    prepare: async (options) => {
      const { folder, size } = options;
      copyInstallation(folder);
      await writeContent(join(folder, "content"), size);
      const launcher = join(folder, "src", "cli", "launcher.js");
      return {
        generator: id,
        command: { program: process.execPath, words: [launcher, "build", "--now", corpusDate(size)], folder },
        output: join(folder, "_site"),
        clear: clearFolders(folder, ["_site", ".dateline"]),
        changes: changesOf(options),
      };
    },
  };
}
