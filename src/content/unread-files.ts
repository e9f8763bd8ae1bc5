import { join, posix } from "node:path";
import { fileProblem, type Problem } from "../model/problem.ts";
import { frontName, isFrontFile } from "./front-files.ts";
import { importTableName, redirectsName } from "./settings-files.ts";

/**
 * Returns a warning for each file of the content folder that nothing reads, with a hint what to do. Ignores pictures and
 * their sources, backups, files that systems and programs leave behind, and READMEs and the like. Paths are relative to
 * the folder. `languages` are the further languages of the publication.
 */
export function unreadFiles(
  paths: readonly string[],
  folder: string,
  languages: readonly string[] = [],
): readonly Problem[] {
  const fronts = new Set([undefined, ...languages].map(frontName));
  const reportedFolders = new Set<string>();
  return paths.flatMap((path): readonly Problem[] => {
    // Texts are most of the files. Misplaced ones are reported elsewhere.
    const isText = path.endsWith(".md");
    const top = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
    const hintForFolder = folderHints.get(top);
    if (hintForFolder !== undefined) {
      if (reportedFolders.has(top)) return [];
      reportedFolders.add(top);
      return [warning(join(folder, top), hintForFolder)];
    }
    if (top === "" && textFolders.has(path))
      return [warning(join(folder, path), "This is a file. The texts lie in a folder of this name.")];
    if (isText || settings.has(path) || fronts.has(path) || isIgnored(path)) return [];
    const hint = hintFor(path);
    return hint === undefined ? [] : [warning(join(folder, path), hint)];
  });
}

/** The files of settings, besides those of front pages. */
const settings: ReadonlySet<string> = new Set(["site.yaml", redirectsName, importTableName]);

const publicHint =
  "Nothing in this folder is published. Files that are published as they are lie in the folder public/ of the publication; pictures lie beside the article that shows them.";

const layoutHint =
  "Nothing in this folder is used. The folder layouts/ of the publication says what pages look like.";

/** Hints for folders at the top of the content folder that other generators use, but this one does not. */
const folderHints: ReadonlyMap<string, string> = new Map([
  ["public", publicHint],
  ["static", publicHint],
  ["layouts", layoutHint],
  ["_includes", layoutHint],
  ["_layouts", layoutHint],
  ["templates", layoutHint],
  ["themes", layoutHint],
]);

/** The folders of texts. */
const textFolders: ReadonlySet<string> = new Set(["articles", "authors", "sections", "tags", "pages"]);

const pictures =
  /\.(?:jpe?g|png|webp|avif|gif|svg|heic|heif|tiff?|bmp|psd|ai|eps|indd|xcf|raw|dng|cr[23]|nef|arw|xmp)$/i;

const temporaryFiles =
  /~$|^~\$|^#.*#$|\.(?:sw[a-p]|bak|orig|rej|te?mp|part|crdownload|lock)$|^(?:thumbs\.db|desktop\.ini|icon\r)$/i;

const repositoryFiles =
  /^(?:readme|licen[cs]e|copying|notice|authors|contributing|changelog|codeowners)(?:\.(?:md|txt|rst))?$/i;

function isIgnored(path: string): boolean {
  const name = posix.basename(path);
  return pictures.test(name) || temporaryFiles.test(name) || repositoryFiles.test(name);
}

const nothingReads = "Nothing reads this file.";

const moveToPublic = "Files that readers can load as they are lie in the folder public/ of the publication.";

const importIt = "make an article of it with dateline import";

const saveAsText =
  "Save it as plain text from the program that it was written with, and make an article of that with dateline import.";

const chartRows =
  "A chart takes its rows in the text of the article, under three backquotes and the word chart.";

const hintsByExtension: ReadonlyMap<string, string> = new Map([
  [".txt", `${nothingReads} Give it the ending .md if it is an article with front matter, or ${importIt}.`],
  ...[".docx", ".doc", ".odt", ".rtf", ".pages", ".wpd"].map(
    (extension) => [extension, `${nothingReads} ${saveAsText}`] as const,
  ),
  ...[".html", ".htm", ".pdf", ".mp3", ".m4a", ".ogg", ".mp4", ".mov", ".webm", ".zip"].map(
    (extension) => [extension, `${nothingReads} ${moveToPublic}`] as const,
  ),
  ...[".csv", ".tsv", ".xls", ".xlsx", ".ods"].map(
    (extension) => [extension, `${nothingReads} ${chartRows}`] as const,
  ),
]);

function hintFor(path: string): string | undefined {
  const name = posix.basename(path);
  const extension = posix.extname(name).toLowerCase();
  const second = /^(.+\.md)\.[a-z0-9]+$/i.exec(name)?.[1];
  if (second !== undefined)
    return `${nothingReads} Its name ends in ${extension}, which the system may hide. Rename it to ${second.replace(/\.md$/i, ".md")}.`;
  if (name.toLowerCase() === "site.yaml")
    return path.includes("/")
      ? `${nothingReads} The publication is described by the site.yaml right in the content folder.`
      : `${nothingReads} Write its name in small letters: site.yaml.`;
  if (isFrontFile(name.toLowerCase()))
    return path.includes("/")
      ? `${nothingReads} What editors say of the front page is in the front.yaml right in the content folder.`
      : name.toLowerCase() === "front.yaml"
        ? `${nothingReads} Write its name in small letters: front.yaml.`
        : `${nothingReads} A file about the front page of a further language is named by its tag under languages in site.yaml, like ${frontName("de")}.`;
  if (/^(?:robots\.txt|_redirects|sitemap.*\.xml|404\.html|feed\.xml)$/i.test(name))
    return `${nothingReads} The generator makes a file of this name by itself.`;
  if (/^(?:cname|_headers|(?:ads|humans|security)\.txt)$|\.(?:ico|css|js|mjs|woff2?)$/i.test(name))
    return `${nothingReads} ${moveToPublic}`;
  if (extension === "" || extension === ".")
    return `${nothingReads} If it is an article, give it the ending .md.`;
  if (extension === ".yaml" || extension === ".json" || extension === ".toml")
    return `${nothingReads} Articles, authors, sections and tags are files that end in .md, each with its fields at the top.`;
  return (
    hintsByExtension.get(extension) ??
    (/\.(?:markdown|mdx|mkd|mdown|yml|md)$/i.test(name)
      ? undefined
      : `${nothingReads} If it is an article, give it the ending .md. ${moveToPublic}`)
  );
}

function warning(file: string, message: string): Problem {
  return fileProblem(file, message, "warning");
}
