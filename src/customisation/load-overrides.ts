import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineWhere } from "../lib/lines.ts";
import { camelCase } from "../lib/names.ts";
import { nameHint } from "../lib/suggest.ts";
import { type Html, ownMarkup } from "../markup/template.ts";
import type { Problem } from "../model/problem.ts";
import { CustomisationError, customisationProblem } from "./error.ts";
import { type CustomFile, type CustomisationFiles, keyOf } from "./files.ts";
import { type CustomModule, customModule } from "./modules.ts";
import {
  isLayoutName,
  isPartFile,
  isSlotName,
  type LayoutName,
  type PartFile,
  type PartName,
  partNames,
  type SlotName,
} from "./names.ts";
import { noOverrides, type Override, type Overrides, useOverrides } from "./overrides.ts";

/** The key of the files whose overrides this thread uses. */
let used = "";

/**
 * Makes this thread use the layouts, parts and slots of a publication, or the generator's own if there is none. Returns true
 * if these are others than before.
 * @throws CustomisationError if one of them can't be loaded
 */
export async function switchOverrides(files: CustomisationFiles | undefined): Promise<boolean> {
  const key = files ? keyOf(files) : "";
  if (key === used) return false;
  useOverrides(files ? await loadOverrides(files) : noOverrides);
  used = key;
  return true;
}

/** Loads all layouts, parts and slots of a publication as a build does, and returns the problem of the first that can't be. */
export async function overrideProblems(files: CustomisationFiles): Promise<readonly Problem[]> {
  try {
    await loadOverrides(files);
    return [];
  } catch (error) {
    const problem = customisationProblem(error);
    if (!problem) throw error;
    return [problem];
  }
}

/**
 * Loads the layouts, parts and slots of a publication, without using them.
 * @throws CustomisationError if one of them can't be loaded
 */
export async function loadOverrides(files: CustomisationFiles): Promise<Overrides> {
  const layouts = new Map<LayoutName, Override>();
  for (const [name, file] of Object.entries(files.layouts))
    if (isLayoutName(name)) layouts.set(name, defaultExport(await loaded(file, files)));
  const parts = new Map<PartName, Override>();
  for (const [name, file] of Object.entries(files.parts))
    if (isPartFile(name)) addParts(name, await loaded(file, files), parts);
  const slots = new Map<SlotName, Override | Html>();
  for (const [name, file] of Object.entries(files.slots))
    if (isSlotName(name)) slots.set(name, await filling(file, files));
  return { layouts, parts, slots };
}

/** A module of a publication, and where it comes from. */
interface LoadedFile {
  /** The publication's folder; absolute. */
  readonly folder: string;
  /** Relative to that folder. */
  readonly file: string;
  readonly exports: CustomModule;
}

async function loaded({ path }: CustomFile, { folder, hash }: CustomisationFiles): Promise<LoadedFile> {
  return { folder, file: path, exports: await customModule({ folder, version: hash }, path) };
}

function defaultExport(file: LoadedFile): Override {
  if (file.exports.default === undefined)
    throw refusal(file, "It has no default export. Write: export default (view) => html`…`;");
  return override(file, "default");
}

/** Adds the functions that the file of a part exports: the default is the one that has the name of the file. */
function addParts(name: PartFile, file: LoadedFile, parts: Map<PartName, Override>): void {
  const known: readonly PartName[] = partNames[name];
  const main = known.find((one) => one === camelCase(name));
  const names = Object.keys(file.exports);
  if (names.length === 0) throw refusal(file, `It exports nothing. Export ${known.join(" or ")}.`);
  for (const exported of names) {
    const part = exported === "default" ? main : known.find((one) => one === exported);
    if (part === undefined) throw refusal(file, unknownPart(exported, known), exported);
    parts.set(part, override(file, exported));
  }
}

function unknownPart(name: string, known: readonly PartName[]): string {
  if (name === "default") return `It has a default export. Name what it replaces: ${known.join(", ")}.`;
  const hint = nameHint(name, known);
  return `It exports "${name}", which is no function of this part. ${hint}`;
}

async function filling(file: CustomFile, files: CustomisationFiles): Promise<Override | Html> {
  return file.path.endsWith(".html")
    ? ownMarkup(readFileSync(join(files.folder, file.path), "utf8").trim())
    : defaultExport(await loaded(file, files));
}

function override({ folder, file, exports }: LoadedFile, name: string): Override {
  const call = exports[name];
  const from = { folder, file, exports };
  if (!isFunction(call)) throw refusal(from, "What it exports is no function.", name);
  return { folder, file, line: lineOfExport(from, name), call };
}

function isFunction(value: unknown): value is Override["call"] {
  return typeof value === "function";
}

function refusal(from: LoadedFile, message: string, name?: string): CustomisationError {
  const line = name === undefined ? 0 : lineOfExport(from, name);
  return new CustomisationError(message, { file: from.file, line, column: 0 });
}

/** Returns the line on which a module exports a name; 0 if it is exported in an unusual form. */
function lineOfExport({ folder, file }: LoadedFile, name: string): number {
  const text = readFileSync(join(folder, file), "utf8");
  const form =
    name === "default"
      ? /^\s*export\s+default\b/
      : new RegExp(`^\\s*export\\s+(?:async\\s+)?(?:const|let|function)\\s+${name.replace("$", "\\$")}\\b`);
  return lineWhere(text, (line) => form.test(line));
}
