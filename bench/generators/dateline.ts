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
import { writeTextFiles } from "../corpus/write-text-files.ts";
import { clearFolders } from "./clear-folders.ts";
import { datelineArticle, datelineContent } from "./dateline-content.ts";
import type { Change, ChangeId, MeasuredGenerator, SiteOrder } from "./generator.ts";
import { repository } from "./repository.ts";

const installed = [
  ...["src", "layouts", "public", "package.json", "package-lock.json", ".eleventy.ts", "tsconfig.json"],
];

/** A copy of the installation, since one of the works changes it. */
const copyInstallation = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const name of installed)
    cpSync(join(repository, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  // Packages are shared, but not what is cached beside them.
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(repository, "node_modules")))
    if (name !== ".cache")
      symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));
  execFileSync("npm", ["run", "prepare"], { cwd: folder, stdio: "pipe" });
};

/** One article more than the site was prepared with, an hour newer than its newest. */
const articleChange = (content: string, size: number): Change => {
  const article = datelineArticle(corpusArticle(size));
  return {
    make: () => writeTextFiles(content, [article]),
    undo: () => rmSync(join(content, article.path), { force: true }),
  };
};

const styleChange = (paths: string): Change => {
  const file = join(paths, "layouts", "styles", "site.css");
  const original = readFileSync(file);
  return {
    make: () => appendFileSync(file, "\n.measured {\n  order: 1;\n}\n"),
    undo: () => writeFileSync(file, original),
  };
};

const changesOf = ({ folder, size }: SiteOrder): Readonly<Record<ChangeId, Change>> => ({
  nothing: { make: () => undefined, undo: () => undefined },
  article: articleChange(join(folder, "content"), size),
  styles: styleChange(folder),
});

const measured = (
  id: "dateline" | "searching",
  search: "with search" | "without search",
): MeasuredGenerator => ({
  id,
  version: datelineFacts.version,
  prepare: (order) => {
    const { folder, size } = order;
    copyInstallation(folder);
    writeTextFiles(join(folder, "content"), datelineContent(size, search));
    const launcher = join(folder, "src", "cli", "launcher.js");
    return {
      generator: id,
      command: { program: process.execPath, words: [launcher, "build", "--now", corpusDate(size)], folder },
      output: join(folder, "_site"),
      clear: clearFolders(folder, ["_site", ".dateline"]),
      changes: changesOf(order),
    };
  },
});

/** This generator; it builds what has changed, by the state that it keeps beside the content. */
export const dateline = measured("dateline", "without search");

/** The same with search, to tell what that costs. */
export const searching = measured("searching", "with search");
