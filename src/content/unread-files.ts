import { join, posix } from "node:path";
import { fileProblem, type Problem } from "../model/problem.ts";

const publicHint =
  "Nothing in this folder is published. Files that are published as they are lie in the folder public/ of the generator; pictures lie beside the article that shows them.";

const layoutHint =
  "Nothing in this folder is used. What pages look like is said in the folder layouts/ of the generator.";

/** Right in the content folder, these names promise something that is not so. */
const folderHint: ReadonlyMap<string, string> = new Map([
  ["public", publicHint],
  ["static", publicHint],
  ["layouts", layoutHint],
  ["_includes", layoutHint],
  ["_layouts", layoutHint],
  ["templates", layoutHint],
  ["themes", layoutHint],
]);

/** Folders that texts are read from. */
const ofTexts: ReadonlySet<string> = new Set(["articles", "authors", "sections", "tags", "pages"]);

const pictures =
  /\.(?:jpe?g|png|webp|avif|gif|svg|heic|heif|tiff?|bmp|psd|ai|eps|indd|xcf|raw|dng|cr[23]|nef|arw|xmp)$/i;

const leftBehind =
  /~$|^~\$|^#.*#$|\.(?:sw[a-p]|bak|orig|rej|te?mp|part|crdownload|lock)$|^(?:thumbs\.db|desktop\.ini|icon\r)$/i;

const ofRepository =
  /^(?:readme|licen[cs]e|copying|notice|authors|contributing|changelog|codeowners)(?:\.(?:md|txt|rst))?$/i;

function isPassedOver(path: string): boolean {
  const name = posix.basename(path);
  return pictures.test(name) || leftBehind.test(name) || ofRepository.test(name);
}

const nothingReads = "Nothing reads this file.";

const intoPublic = "Files that readers can load as they are lie in the folder public/ of the generator.";

const importing = "make an article of it with dateline import";

const byHand =
  "Save it as plain text from the program that it was written with, and make an article of that with dateline import.";

const rows = "A chart takes its rows in the text of the article, under three backquotes and the word chart.";

const endings: ReadonlyMap<string, string> = new Map([
  [".txt", `${nothingReads} Give it the ending .md if it is an article with front matter, or ${importing}.`],
  ...[".docx", ".doc", ".odt", ".rtf", ".pages", ".wpd"].map(
    (ending) => [ending, `${nothingReads} ${byHand}`] as const,
  ),
  ...[".html", ".htm", ".pdf", ".mp3", ".m4a", ".ogg", ".mp4", ".mov", ".webm", ".zip"].map(
    (ending) => [ending, `${nothingReads} ${intoPublic}`] as const,
  ),
  ...[".csv", ".tsv", ".xls", ".xlsx", ".ods"].map((ending) => [ending, `${nothingReads} ${rows}`] as const),
]);

function hintOn(path: string): string | undefined {
  const name = posix.basename(path);
  const ending = posix.extname(name).toLowerCase();
  const second = /^(.+\.md)\.[a-z0-9]+$/i.exec(name)?.[1];
  if (second !== undefined)
    return `${nothingReads} Its name ends in ${ending}, which the system may hide. Rename it to ${second.replace(/\.md$/i, ".md")}.`;
  if (name.toLowerCase() === "site.yaml")
    return path.includes("/")
      ? `${nothingReads} The publication is described by the site.yaml right in the content folder.`
      : `${nothingReads} Write its name in small letters: site.yaml.`;
  if (/^(?:robots\.txt|_redirects|sitemap.*\.xml|404\.html|feed\.xml)$/i.test(name))
    return `${nothingReads} The generator makes a file of this name by itself.`;
  if (/^(?:cname|_headers|(?:ads|humans|security)\.txt)$|\.(?:ico|css|js|mjs|woff2?)$/i.test(name))
    return `${nothingReads} ${intoPublic}`;
  if (ending === "" || ending === ".") return `${nothingReads} If it is an article, give it the ending .md.`;
  if (ending === ".yaml" || ending === ".json" || ending === ".toml")
    return `${nothingReads} Articles, authors, sections and tags are files that end in .md, each with its fields at the top.`;
  return (
    endings.get(ending) ??
    (/\.(?:markdown|mdx|mkd|mdown|yml|md)$/i.test(name)
      ? undefined
      : `${nothingReads} If it is an article, give it the ending .md. ${intoPublic}`)
  );
}

/**
 * Warns of files that nothing reads, though somebody put them into the content folder: each with what to do. Pictures, also
 * unused ones and what they were made from, back-ups of editors, what systems and programs leave behind, and what a repository
 * explains itself with are passed over. Paths are relative to the folder.
 */
export function unreadFiles(paths: readonly string[], folder: string): readonly Problem[] {
  const told = new Set<string>();
  return paths.flatMap((path): readonly Problem[] => {
    // Texts are most of the files, and are read or told by their places.
    const isText = path.endsWith(".md");
    const top = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
    const ofFolder = folderHint.get(top);
    if (ofFolder !== undefined) {
      if (told.has(top)) return [];
      told.add(top);
      return [warning(join(folder, top), ofFolder)];
    }
    if (top === "" && ofTexts.has(path))
      return [warning(join(folder, path), "This is a file. The texts lie in a folder of this name.")];
    if (isText || path === "site.yaml" || isPassedOver(path)) return [];
    const hint = hintOn(path);
    return hint === undefined ? [] : [warning(join(folder, path), hint)];
  });
}

function warning(file: string, message: string): Problem {
  return {
    ...fileProblem(file, message),
    severity: "warning",
  };
}
