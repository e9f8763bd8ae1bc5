import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { ownPublicFolder } from "../customisation/files.ts";
import { weakMemo } from "../lib/cache.ts";
import { isDeviceName } from "../lib/names.ts";
import { paths } from "../lib/runtime.ts";
import type { FrontFile } from "../model/front.ts";
import type { ImportTableFile } from "../model/import-table.ts";
import { fileProblem, type Origin, type Problem, type Result } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { RedirectsFile } from "../model/redirect.ts";
import { isFrontFile } from "./front-files.ts";
import { type ContentListing, listContentFiles } from "./listing.ts";
import { importTableName, redirectsName } from "./settings-files.ts";
import { unreadFiles } from "./unread-files.ts";

export interface ContentSource {
  /** The content folder as an editor would type it. */
  readonly folder: string;
  /** Replaces the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
  /** The folder that may hold a `public/` of the publication's own; absolute. */
  readonly publicationFolder?: string | undefined;
}

/** A publication with its other files of settings, and the positions of its fields in `site.yaml`. */
export interface OpenPublication {
  readonly publication: Publication;
  readonly siteOrigin: Origin;
  /** What editors say of front pages, that of the publication's own language first. */
  readonly fronts: readonly FrontFile[];
  readonly redirects: RedirectsFile;
  readonly importTable: ImportTableFile;
}

/** Returns the publication of a content folder. */
export type PublicationReader = (source: ContentSource) => Result<OpenPublication>;

/** A content folder with its publication and the paths of its texts. */
export interface OpenContent extends OpenPublication {
  readonly folder: string;
  /** The publication's own `public/`; absolute. */
  readonly publicFolder?: string | undefined;
  /** The paths of the texts relative to the folder, sorted by name. */
  readonly paths: readonly string[];
  /** The paths of the other files, likewise. Texts may show them. */
  readonly assets: readonly string[];
}

const illNamedError = "The name is not UTF-8 text, so that nothing can open it. Rename it in plain letters.";

/**
 * Opens a content folder: reads its publication and lists its texts. Returns no value without a usable `site.yaml`, since
 * dates need its time zone. `listing` lets a caller that listed the folder before pass that list.
 */
export function openContentFolder(
  source: ContentSource,
  openPublication: PublicationReader,
  listing: (folder: string) => ContentListing = listContentFiles,
): Result<OpenContent> {
  const { folder } = source;
  if (!existsSync(folder))
    return {
      problems: [
        fileProblem(folder, "There is no content folder here. Name it with --content, or make one."),
      ],
    };
  if (!statSync(folder).isDirectory())
    return {
      problems: [fileProblem(folder, "This is a file. Name the folder that holds site.yaml with --content.")],
    };
  const { value, problems } = openPublication(source);
  if (!value) return { problems };
  const { paths, strayLinks, illNamed } = listing(folder);
  return {
    value: {
      folder,
      publicFolder: ownPublicFolder(source.publicationFolder),
      ...value,
      ...byUse(paths),
    },
    problems: [
      ...problems,
      ...strayLinks.map((path) => strayLink(join(folder, path))),
      ...illNamed.map((path) => fileProblem(join(folder, path), illNamedError)),
      ...unreadFiles(paths, folder, Object.keys(value.publication.languages)),
    ],
  };
}

/** Divides the files of a folder. A process that lists them once divides them once. */
const byUse = weakMemo((paths: readonly string[]) => ({
  paths: paths.filter(isText),
  assets: paths.filter(isAsset),
}));

/** Returns the files that may be shown as images, by the paths that `InspectedFiles` has. */
export function showableFiles({
  folder,
  publicFolder,
  assets,
  publication,
}: OpenContent): ReadonlyMap<string, string> {
  const { logo } = publication;
  const logos = [logo?.src, logo?.dark].filter((src) => src !== undefined);
  return new Map([
    ...assets.map((path) => [path, join(folder, path)] as const),
    ...logos.map((src) => [src, publicFile(src, publicFolder)] as const),
  ]);
}

function publicFile(path: string, publicFolder: string | undefined): string {
  const own = publicFolder === undefined ? undefined : join(publicFolder, path);
  return own !== undefined && existsSync(own) ? own : join(paths.publicFiles, path);
}

function strayLink(file: string): Problem {
  return fileProblem(
    file,
    "The link leaves the content folder or leads to a folder. Put the file itself here.",
  );
}

/** The kind of a file of `content/`, by its path. */
export type PathClass =
  | { readonly recordType: "site" | "front" | "redirects" | "import" }
  | { readonly recordType: "article" | "author" | "section" | "tag" | "page" | "update"; readonly id: string }
  | { readonly recordType: "misplaced"; readonly message: string }
  | { readonly recordType: "asset" };

const folders: ReadonlyMap<string, "author" | "section" | "tag" | "page"> = new Map([
  ["authors", "author"],
  ["sections", "section"],
  ["tags", "tag"],
  ["pages", "page"],
]);

/**
 * Returns what kind of file a path names. The path is relative to the content folder.
 * @example classifyPath("authors/mara-lindqvist.md") // { recordType: "author", id: "mara-lindqvist" }
 */
export function classifyPath(path: string): PathClass {
  if (path === "site.yaml") return { recordType: "site" };
  if (isFrontFile(path)) return { recordType: "front" };
  if (path === redirectsName) return { recordType: "redirects" };
  if (path === importTableName) return { recordType: "import" };
  if (!path.endsWith(".md"))
    return /\.(?:markdown|mdx|mkd|mdown|yml|md)$/i.test(path)
      ? misplaced(
          "The file's ending is not known. Articles and pages end in .md, the publication is site.yaml, its front page front.yaml.",
        )
      : { recordType: "asset" };
  if (path.startsWith("articles/")) {
    const name = nameOf(path);
    // Right in articles/, a folder of this name is no part of an article.
    if (/^articles\/.+\/updates\/[^/]+$/.test(path)) return { recordType: "update", id: name };
    return { recordType: "article", id: name === "index" ? (path.split("/").at(-2) ?? name) : name };
  }
  const parts = path.split("/");
  // A README explains a repository or a folder to developers.
  if (parts.at(-1) === "README.md") return { recordType: "asset" };
  const recordType = folders.get(parts[0] ?? "");
  if (recordType === undefined || parts.length !== 2)
    return misplaced(
      "The file lies where nothing is read. Move it into articles/, or right into authors/, sections/, tags/ or pages/.",
    );
  const id = nameOf(path);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return misplaced(
      "The file's name becomes an address, so it may hold small letters, digits and single hyphens only. Rename it.",
    );
  if (isDeviceName(id))
    return misplaced(
      `The file's name becomes an address, and Windows keeps the name ${id} for a device, so that no folder can have it. Rename it.`,
    );
  return { recordType, id };
}

function misplaced(message: string): PathClass {
  return { recordType: "misplaced", message };
}

/** Returns the name of a text without its extension. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".md".length);
}

/**
 * Returns true if a file of the content folder is a text of the publication, not a file of settings or a picture. The path is
 * relative to that folder.
 */
export function isText(path: string): boolean {
  // So are most, and classifying all takes long.
  if (path.startsWith("articles/") && path.endsWith(".md")) return true;
  return !["site", "front", "redirects", "import", "asset"].includes(classifyPath(path).recordType);
}

function isAsset(path: string): boolean {
  return !path.endsWith(".md") && classifyPath(path).recordType === "asset";
}
