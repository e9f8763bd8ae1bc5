import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashBytes } from "../lib/hash.ts";
import type { CustomisationFiles } from "./files.ts";
import { keptOriginal, type Origin, originIn } from "./origin.ts";
import { type Original, originalNamed } from "./originals.ts";

/** What an override is, and how its original is now. */
export type OverrideState =
  /** Written by hand: nothing says which original it follows. */
  | { readonly file: string; readonly state: "own" }
  /** The generator has no such layout or part any more. */
  | { readonly file: string; readonly state: "gone"; readonly origin: Origin }
  | {
      readonly file: string;
      readonly state: "current" | "moved";
      readonly origin: Origin;
      readonly original: Original;
      /** The original as it was when the override was written; undefined if the publication has not kept it. */
      readonly kept: string | undefined;
    };

/** Returns the states of all overrides of a publication, in the order of their files. */
export function overrideStates({ folder, layouts, parts }: CustomisationFiles): readonly OverrideState[] {
  return [...Object.values(layouts), ...Object.values(parts)].map(({ path }) => overrideState(folder, path));
}

/** Returns the state of an override. `file` is relative to the publication's folder. */
export function overrideState(folder: string, file: string): OverrideState {
  const origin = originIn(readFileSync(join(folder, file), "utf8"));
  if (!origin) return { file, state: "own" };
  const original = originalNamed(origin.name);
  if (!original) return { file, state: "gone", origin };
  const state = original.hash === origin.hash ? "current" : "moved";
  return { file, state, origin, original, kept: keptText(folder, file, origin) };
}

/** Returns the kept original of an override if it is that which the override was made from. */
function keptText(folder: string, file: string, { hash }: Origin): string | undefined {
  const path = join(folder, keptOriginal(file));
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  return hashBytes(text) === hash ? text : undefined;
}

/** Returns the overrides whose originals have changed since, or are gone. */
export function movedOverrides(files: CustomisationFiles): readonly string[] {
  return overrideStates(files)
    .filter(({ state }) => state === "moved" || state === "gone")
    .map(({ file }) => file);
}

/** Returns a publication's own file in place of `file`, whatever its ending is; undefined if there is none. */
export function existingOverride(folder: string, file: string): string | undefined {
  const names = ["ts", "js", "mjs"].map((ending) => file.replace(/\w+$/, ending));
  return names.find((name) => existsSync(join(folder, name)));
}
