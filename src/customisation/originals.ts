import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lazy } from "../lib/cache.ts";
import { pathsBelow } from "../lib/files.ts";
import { hashBytes } from "../lib/hash.ts";
import { paths } from "../lib/runtime.ts";
import {
  isLayoutName,
  isPartFile,
  type LayoutName,
  layoutNames,
  type PartFile,
  type PartName,
  partNames,
} from "./names.ts";
import { copiedModule } from "./original-copy.ts";

/** A layout, a part or one function of a part, as the generator has it. */
export interface Original {
  readonly name: string;
  readonly kind: "layout" | "part";
  /** Where a publication has its own instead. Relative to its folder. */
  readonly file: string;
  /** The functions that it consists of. */
  readonly functions: readonly (LayoutName | PartName)[];
  /** The module that a publication gets as a copy. */
  readonly text: string;
  /** Of that module. */
  readonly hash: string;
  /** What it makes; empty if its comment does not say. */
  readonly about: string;
}

/** The names of all layouts, of all functions of parts, and of the files of parts with several functions. */
export const originalNames: readonly string[] = [
  ...new Set([...Object.keys(layoutNames), ...Object.values(partNames).flat(), ...Object.keys(partNames)]),
];

/** Returns the original of a name; undefined if there is none. */
export function originalNamed(name: string): Original | undefined {
  if (isLayoutName(name)) return layoutOriginal(name);
  const files = Object.keys(partNames).filter(isPartFile);
  for (const file of files) {
    const functions: readonly PartName[] = partNames[file];
    const one = functions.find((part) => part === name);
    if (one !== undefined) return partOriginal(name, file, [one]);
  }
  return isPartFile(name) ? partOriginal(name, name, partNames[name]) : undefined;
}

function layoutOriginal(name: LayoutName): Original | undefined {
  const source = layoutSources().find(({ text }) => text.includes(`\nexport function ${name}(`));
  return (
    source && originalOf({ name, kind: "layout", file: `layouts/${name}.ts`, functions: [name] }, source)
  );
}

function partOriginal(name: string, file: PartFile, functions: readonly PartName[]): Original {
  const source = readSource(`parts/${file}.ts`);
  return originalOf({ name, kind: "part", file: `layouts/parts/${file}.ts`, functions }, source);
}

type OriginalName = Pick<Original, "name" | "kind" | "file" | "functions">;

function originalOf(original: OriginalName, source: LayoutSource): Original {
  const { kind, functions } = original;
  const text = copiedModule({ ...source, functions, form: kind });
  return {
    ...original,
    text,
    hash: hashBytes(text),
    about: functions
      .map((one) => aboutOf(one, source.text))
      .filter((one) => one !== "")
      .join("; "),
  };
}

/** Returns the first words above a function, which say what it makes. */
function aboutOf(name: string, text: string): string {
  const comment = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\n(?:export )?(?:function|const) ${name}\\b`,
  ).exec(text)?.[1];
  const words = (comment ?? "").replace(/\n \*/g, "").replace(/\s+/g, " ").trim();
  return (/^.*?(?=[.;:](?: |$))/.exec(words)?.[0] ?? words).replace(/^Returns (?:the |a )?/, "the ");
}

/** A module of the generator's layouts, as text: the package has them for nothing else. */
interface LayoutSource {
  readonly path: string;
  readonly text: string;
}

const layoutSources = lazy((): readonly LayoutSource[] =>
  pathsBelow(paths.layouts, (entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .filter((path) => !path.startsWith("parts/"))
    .map(readSource),
);

function readSource(path: string): LayoutSource {
  return { path: `layouts/${path}`, text: readFileSync(join(paths.layouts, path), "utf8") };
}
