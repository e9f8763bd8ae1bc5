import { type Dirent, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { lazy } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { paths } from "../lib/runtime.ts";
import { nameHint } from "../lib/suggest.ts";
import { errorCode } from "../lib/system-error.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import { codeReader, installedPackages } from "./code-files.ts";
import { isLayoutName, isPartFile, isSlotName, layoutNames, partNames, slotNames } from "./names.ts";
import { findStyles, type StyleFile, styleFolder } from "./style-files.ts";
import { findTemplates, type TemplateFiles, templatesFolder } from "./template-files.ts";

/** A file of a publication's own code. */
export interface CustomFile {
  /** Relative to the publication's folder, with forward slashes: it is shown in messages. */
  readonly path: string;
  /** Covers the file and all that it imports. */
  readonly hash: string;
  /** The names of the originals that they import; "*" for any. */
  readonly originals: readonly string[];
}

/** Files by the name of what they are, such as that of a layout. */
type NamedFiles = Readonly<Record<string, CustomFile>>;

/** What a publication adds to the generator, by its files. Plain data: threads get it too. Nothing of it is loaded yet. */
export interface CustomisationFiles {
  /** The publication's folder; absolute. */
  readonly folder: string;
  /** Equal as long as no file of it changes. */
  readonly hash: string;
  readonly config?: CustomFile | undefined;
  /** By kind of page. */
  readonly layouts: NamedFiles;
  /** By the name of the part's file. */
  readonly parts: NamedFiles;
  readonly slots: NamedFiles;
  /** In the order in which they apply. */
  readonly styles: readonly StyleFile[];
  readonly templates?: TemplateFiles | undefined;
  /** Files with unknown names, and others that can't be used. */
  readonly problems: readonly Problem[];
}

/**
 * Finds what a publication adds. Returns undefined if that is nothing, as in the folder of the installation itself: there,
 * `layouts/` is the generator's.
 */
export function findCustomisation(folder: string | undefined): CustomisationFiles | undefined {
  if (!isPublication(folder)) return undefined;
  const names = new Set(entriesIn(folder).map(({ name }) => name));
  const configs = configNames.filter((name) => names.has(name));
  const unread = [...names].filter((name) => /^dateline\.config\./.test(name) && !isConfigName(name));
  if (configs.length + unread.length === 0 && ![...codeFolders, styleFolder].some((name) => names.has(name)))
    return undefined;

  const problems = unread.map((name) =>
    fileProblem(name, `The config has the name ${configNames[0]}. Rename the file.`),
  );
  const packages = lazy(() => installedPackages(folder));
  const read = codeReader(packages);
  const fileAt = (path: string): CustomFile => ({ path, ...read(join(folder, path)) });
  const found = (group: Group): NamedFiles => filesOf(folder, group, fileAt, problems);
  const styles = names.has(styleFolder) ? findStyles(folder, packages) : { styles: [], problems: [] };
  problems.push(...styles.problems);
  const [config, other] = configs;
  if (config !== undefined && other !== undefined) problems.push(twice(config, other));
  const files = {
    config: config === undefined ? undefined : fileAt(config),
    layouts: names.has("layouts") ? found(layouts) : {},
    parts: names.has("layouts") ? found(parts) : {},
    slots: names.has("slots") ? found(slots) : {},
    styles: styles.styles,
    templates: names.has(templatesFolder) ? findTemplates(folder, read) : undefined,
  };
  if (problems.length === 0 && isEmpty(files)) return undefined;
  const hash = hashOf([JSON.stringify([files, problems])]);
  return { folder, hash, ...files, problems };
}

/** Returns the folders that may hold what a publication adds, and the files that may beside them, to be watched; absolute. */
export function customisationPlaces(folder: string | undefined): Places {
  if (!isPublication(folder)) return { folders: [], files: [] };
  return {
    folders: [...codeFolders, ...helperFolders, styleFolder].map((name) => join(folder, name)),
    files: configNames.map((name) => join(folder, name)),
  };
}

interface Places {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Returns the folder of a publication's public files; undefined without a publication, and in the installation itself. */
export function ownPublicFolder(folder: string | undefined): string | undefined {
  return isPublication(folder) ? join(folder, "public") : undefined;
}

/** Returns true for any folder but that of the installation. */
export function isPublication(folder: string | undefined): folder is string {
  return folder !== undefined && relative(paths.root, folder) !== "";
}

/** Returns what tells the files of a publication apart from those of others, and from what they were before. */
export function keyOf({ folder, hash }: CustomisationFiles): string {
  return `${hash} ${folder}`;
}

/** Returns true if a publication has layouts or parts of its own. */
export function hasOverrides({ layouts, parts }: CustomisationFiles): boolean {
  return Object.keys(layouts).length + Object.keys(parts).length > 0;
}

/** Returns the path of a publication's config, or of the one that it could have; relative to its folder. */
export function configPath(files: Pick<CustomisationFiles, "config"> | undefined): string {
  return files?.config?.path ?? configNames[0];
}

const configNames = ["dateline.config.ts", "dateline.config.js", "dateline.config.mjs"] as const;

function isConfigName(name: string): boolean {
  return configNames.some((known) => known === name);
}

/** The folders of a publication that hold code. */
const codeFolders = ["layouts", "slots", templatesFolder] as const;

/** Folders in which a publication's code usually keeps what it shares. */
const helperFolders = ["lib", "src"] as const;

/** A folder of files whose names say what they are. */
interface Group {
  /** Relative to the publication's folder. */
  readonly folder: string;
  /** A noun for messages. */
  readonly noun: string;
  readonly known: readonly string[];
  readonly isKnown: (name: string) => boolean;
  /** Without their dots. */
  readonly endings: readonly string[];
}

const code = ["ts", "js", "mjs"] as const;

const layouts: Group = {
  folder: "layouts",
  noun: "layout",
  known: Object.keys(layoutNames),
  isKnown: isLayoutName,
  endings: code,
};

const parts: Group = {
  folder: "layouts/parts",
  noun: "part",
  known: Object.keys(partNames),
  isKnown: isPartFile,
  endings: code,
};

const slots: Group = {
  folder: "slots",
  noun: "slot",
  known: Object.keys(slotNames),
  isKnown: isSlotName,
  endings: ["html", ...code],
};

function filesOf(
  folder: string,
  group: Group,
  fileAt: (path: string) => CustomFile,
  problems: Problem[],
): NamedFiles {
  const files: Record<string, CustomFile> = {};
  for (const file of fileNamesIn(join(folder, group.folder)).toSorted()) {
    if (file.endsWith(".d.ts")) continue;
    const [name = "", ending = ""] = file.split(/\.(?=[^.]*$)/);
    const path = `${group.folder}/${file}`;
    const before = files[name];
    if (!group.endings.includes(ending)) {
      if (group.isKnown(name)) problems.push(unknownEnding(path, group));
    } else if (!group.isKnown(name)) problems.push(unknownName(path, name, group));
    else if (before) problems.push(twice(before.path, path));
    else files[name] = fileAt(path);
  }
  return files;
}

function unknownEnding(path: string, { noun, endings }: Group): Problem {
  const known = new Intl.ListFormat("en", { type: "disjunction" }).format(endings.map((one) => `.${one}`));
  return fileProblem(path, `The name of a ${noun} ends in ${known}. Rename the file.`);
}

function unknownName(path: string, name: string, { noun, known }: Group): Problem {
  const hint = nameHint(name, known);
  const elsewhere = `A file that ${noun}s only import can lie in another folder.`;
  return fileProblem(path, `"${name}" is not the name of a ${noun}. ${hint} ${elsewhere}`);
}

function twice(one: string, other: string): Problem {
  return fileProblem(other, `It has the same task as ${one}. Remove one of them.`);
}

function isEmpty({
  config,
  layouts,
  parts,
  slots,
  styles,
  templates,
}: Omit<CustomisationFiles, "folder" | "hash" | "problems">) {
  return (
    !config &&
    !templates &&
    styles.length === 0 &&
    [layouts, parts, slots].every((files) => Object.keys(files).length === 0)
  );
}

/** Returns the names of the files in a folder; none if there is no such folder. */
function fileNamesIn(folder: string): readonly string[] {
  return entriesIn(folder)
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return [];
    throw error;
  }
}
