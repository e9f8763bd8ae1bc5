import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { existingOverride, type OverrideState, overrideState } from "../customisation/drift.ts";
import { isPublication } from "../customisation/files.ts";
import { mergedTexts } from "../customisation/git-texts.ts";
import { keptOriginal, originLine, withoutOrigin } from "../customisation/origin.ts";
import { type Original, originalNamed, originalNames } from "../customisation/originals.ts";
import { copyText, wrapperText } from "../customisation/written-override.ts";
import { makeFolder, replaceFile, writeNewFile } from "../lib/files.ts";
import { closest } from "../lib/suggest.ts";
import { ContentError, UsageError } from "./errors.ts";
import { table } from "./list.ts";
import { namedCommand } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
The file has a first line that names the original and its version, and a copy of the original is kept in layouts/originals/.
By these, dateline doctor tells what has changed in the original since. Put both under version control.

Examples:
  dateline override --list
  dateline override article              a copy of the layout, in layouts/article.ts
  dateline override card --wrap          calls the original card; outlives most upgrades
  dateline override article --update     after an upgrade: merges what has changed in the original`;

interface OverrideOptions {
  readonly list?: true;
  readonly wrap?: true;
  readonly update?: true;
}

/** Makes the command `dateline override`, which gives a publication a layout or part of its own. */
export function overrideCommand(terminal: Terminal): Command {
  return namedCommand("override", terminal)
    .description("Give the publication a layout or part of its own, to be changed.")
    .argument("[name]", "the layout, the part, or the function of a part")
    .option("--list", "show all layouts and parts, and those that the publication has")
    .option("--wrap", "write a function that calls the original, instead of a copy")
    .option("--update", "merge what has changed in the original since it was copied")
    .addHelpText("after", examples)
    .action((name: string | undefined, options: OverrideOptions) => run(name, options, terminal));
}

function run(name: string | undefined, options: OverrideOptions, terminal: Terminal): void {
  const folder = terminal.workingFolder;
  if (options.list) terminal.write(listOf(folder));
  else if (name === undefined)
    throw new UsageError("Name the layout or part, like dateline override article, or see all with --list.");
  else if (!isPublication(folder))
    throw new UsageError(
      "This is the folder of Dateline itself, whose layouts are the originals. Run the command in a publication's folder.",
    );
  else if (options.update) update(original(name), terminal);
  else write(original(name), options, terminal);
}

function listOf(folder: string): string {
  const originals = originalNames.flatMap((name) => originalNamed(name) ?? []);
  const rows = originals.map(({ name, kind, file, about }) => {
    const own = existingOverride(folder, file);
    return [name, kind, file, own === undefined ? "" : "yours", about];
  });
  return table([["NAME", "KIND", "FILE", "", "WHAT IT MAKES"], ...rows]);
}

/** Returns the original of a typed name, which may be the path of its file. */
function original(typed: string): Original {
  const name = typed.replace(/^(?:layouts[/\\])?(?:parts[/\\])?/, "").replace(/\.[cm]?[jt]s$/, "");
  const found = originalNamed(name);
  if (found) return found;
  const meant = closest(name, originalNames);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new UsageError(
    `"${typed}" is not the name of a layout or a part.${hint} dateline override --list shows all.`,
  );
}

function write(original: Original, { wrap }: OverrideOptions, { workingFolder, write }: Terminal): void {
  const { file } = original;
  const existing = existingOverride(workingFolder, file);
  if (existing !== undefined)
    throw new Error(`${existing} already exists. It was not changed. ${hintFor(original)}`);
  const { version } = packageJson;
  writeNewFile(join(workingFolder, file), (wrap ? wrapperText : copyText)(original, version));
  keepOriginal(workingFolder, file, original);
  write(`${file}\n`);
}

function hintFor({ kind, name, functions }: Original): string {
  return kind === "layout"
    ? `Move it away for a new one, or run dateline override ${name} --update after an upgrade.`
    : `Export ${functions.join(", ")} there too, or move the file away for a new one.`;
}

/** Merges what has changed in the original of an override into it. A wrapper stays as it is, but for its first line. */
function update({ name, file }: Original, { workingFolder: folder, write, warn }: Terminal): void {
  const own = existingOverride(folder, file);
  if (own === undefined)
    throw new UsageError(`There is no ${file} yet. To write one, run dateline override ${name}.`);
  const state = overrideState(folder, own);
  if (state.state === "current") write(`${own} follows its present original already.\n`);
  else {
    const { text, conflicts, original } = updated(state, readFileSync(join(folder, own), "utf8"));
    replaceFile(join(folder, own), text);
    keepOriginal(folder, own, original);
    write(`${own}\n`);
    if (conflicts > 0) {
      warn(`Some lines were changed both here and in the original. Search ${own} for <<<<<<< and choose.\n`);
      throw new ContentError([]);
    }
  }
}

interface UpdatedOverride {
  readonly text: string;
  readonly conflicts: number;
  readonly original: Original;
}

/** @throws if there is nothing to merge with */
function updated(state: OverrideState, text: string): UpdatedOverride {
  const { file } = state;
  if (state.state === "own")
    throw new Error(
      `${file} does not name an original in its first line, so that nothing can be merged into it.`,
    );
  if (state.state === "gone")
    throw new Error(`${file}: Dateline has no ${state.origin.kind} ${state.origin.name} any more.`);
  const { origin, original, kept } = state;
  const { version } = packageJson;
  const first = originLine({ ...original, form: origin.form, version });
  const own = withoutOrigin(text);
  if (origin.form === "wrapper") return { text: first + own, conflicts: 0, original };
  if (kept === undefined)
    throw new Error(
      `${keptOriginal(file)} is not the original that ${file} was copied from, so that nothing can be merged. Compare with dateline doctor, change ${file} by hand, and make its first line: ${first.trim()}`,
    );
  const merged = mergedTexts({
    own: { name: file, text: own },
    base: { name: `dateline-press ${origin.version}`, text: kept },
    other: { name: `dateline-press ${version}`, text: original.text },
  });
  return { ...merged, text: first + merged.text, original };
}

/** Keeps an original beside the override that was made from it. */
function keepOriginal(folder: string, file: string, { text }: Original): void {
  const path = join(folder, keptOriginal(file));
  makeFolder(dirname(path));
  replaceFile(path, text);
}
