import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { loadStyles, type OwnStyles } from "../assets/own-styles.ts";
import { type Customisation, checkedCustomisation } from "../customisation/customisation.ts";
import { type OverrideState, overrideStates } from "../customisation/drift.ts";
import { type CustomisationFiles, findCustomisation } from "../customisation/files.ts";
import { textDiff } from "../customisation/git-texts.ts";
import { overrideProblems } from "../customisation/load-overrides.ts";
import { keptOriginal, withoutOrigin } from "../customisation/origin.ts";
import type { Problem } from "../model/problem.ts";
import { deskReport } from "./desk-report.ts";
import { ContentError } from "./errors.ts";
import { formatProblems } from "./format-problems.ts";
import { table } from "./list.ts";
import { contentOption, namedCommand, parsePath } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
Lists what the publication's folder adds: layouts and parts of its own, slots, styles and the config. For each layout and
part that dateline override wrote, it shows what has changed in the original since. Of a desk in the browser it says where it
is, how editors sign in, and what is missing. The exit code is 1 if something can't be used, such as a name that Dateline does
not know any more.

Example:
  dateline doctor      after npm install --save-exact dateline-press@latest`;

/** Makes the command `dateline doctor`, which shows what a publication adds, and how that fits the installed version. */
export function doctorCommand(terminal: Terminal): Command {
  return namedCommand("doctor", terminal)
    .description(
      "Show the publication's own layouts, slots and styles, what has changed in their originals, and its desk.",
    )
    .addOption(contentOption())
    .addHelpText("after", examples)
    .action(({ content }: DoctorOptions) => run(content, terminal));
}

interface DoctorOptions {
  readonly content: string;
}

async function run(content: string, terminal: Terminal): Promise<void> {
  const { workingFolder, write, warn, paint } = terminal;
  const files = findCustomisation(workingFolder);
  write(`dateline-press ${packageJson.version}\n`);
  if (!files) write("This folder adds nothing of its own: no layouts, slots, styles, templates or config.\n");
  const desk = deskReport({ workingFolder, content: parsePath(content, terminal) });
  const problems = [...(files ? await reportCustomisation(files, terminal) : []), ...desk.problems];
  write(listing([{ title: "Desk", rows: desk.rows }]));
  if (problems.length === 0) return;
  warn(`\n${formatProblems(problems, "pretty", paint)}`);
  if (problems.some(({ severity }) => severity === "error")) throw new ContentError([]);
}

/** Writes what a publication adds, and returns what is wrong with it. */
async function reportCustomisation(
  files: CustomisationFiles,
  { workingFolder, write }: Terminal,
): Promise<readonly Problem[]> {
  const customisation = await checkedCustomisation(files);
  const states = overrideStates(files);
  const styles = await loadStyles(customisation);
  write(inventory(files, states, { config: customisation.config, styles }));
  for (const state of states) write(changesText(state, workingFolder));
  return [...customisation.problems, ...(styles?.problems ?? []), ...(await overrideProblems(files))];
}

/** A group of things that a publication adds, each with what is to be said of it. */
interface Group {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, remark: string])[];
}

/** What was loaded of what a publication adds. */
interface Loaded {
  readonly config: Customisation["config"];
  readonly styles: OwnStyles | undefined;
}

function inventory(
  { config, slots, styles, templates }: CustomisationFiles,
  states: readonly OverrideState[],
  loaded: Loaded,
): string {
  const tokens = [...(loaded.styles?.set.values() ?? [])];
  const groups: readonly Group[] = [
    { title: "Layouts and parts", rows: states.map((state) => [state.file, stateText(state)]) },
    { title: "Slots", rows: Object.values(slots).map(({ path }) => [path, ""]) },
    { title: "Styles", rows: styles.map(({ path }) => [path, ""]) },
    { title: "Tokens", rows: tokens.map(({ name, file, line }) => [name, `${file}:${line}`]) },
    { title: "Templates", rows: (templates?.paths ?? []).map((path) => [path, ""]) },
    { title: "Config", rows: config ? [[config.path, Object.keys(loaded.config).join(", ")]] : [] },
  ];
  return listing(groups);
}

function listing(groups: readonly Group[]): string {
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => `\n${title}\n${table(rows.map(([name, remark]) => [`  ${name}`, remark]))}`)
    .join("");
}

function stateText(state: OverrideState): string {
  if (state.state === "own") return "written by hand: no line names its original";
  const { form, kind, name, version } = state.origin;
  const origin = `${form} of the ${kind} ${name}, ${version}`;
  if (state.state === "gone") return `${origin}: there is no such ${kind} any more`;
  return `${origin}: ${state.state === "moved" ? "the original has changed" : "up to date"}`;
}

/** Returns what has changed in the original of an override; empty for nothing. */
function changesText(state: OverrideState, folder: string): string {
  if (state.state !== "moved") return "";
  const { file, origin, original, kept } = state;
  const now = { name: `${original.name}, dateline-press ${packageJson.version}`, text: original.text };
  const update = `dateline override ${original.name} --update`;
  if (kept !== undefined) {
    const then = { name: `${original.name}, dateline-press ${origin.version}`, text: kept };
    const advice =
      origin.form === "copy"
        ? `npx ${update} merges this into ${file}.`
        : `${file} calls the original, so that it has this already. npx ${update} notes that you have read it.`;
    return `\n${file}: its original has changed since ${origin.version}.\n${textDiff(then, now)}${advice}\n`;
  }
  const own = { name: file, text: withoutOrigin(readFileSync(join(folder, file), "utf8")) };
  const missing = `${keptOriginal(file)}, the original of ${origin.version}, is missing or was changed`;
  return origin.form === "copy"
    ? `\n${file}: its original has changed since ${origin.version}. ${missing}, so this is how your copy differs from the present original.\n${textDiff(own, now)}`
    : `\n${file}: its original has changed since ${origin.version}. ${missing}.\n`;
}
