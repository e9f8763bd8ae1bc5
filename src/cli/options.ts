import { isAbsolute, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { UsageError } from "./errors.ts";
import type { Terminal } from "./terminal.ts";

function refuseFurtherWords(command: Command): void {
  const { args, registeredArguments } = command;
  const last = registeredArguments.at(-1);
  if (last?.variadic || args.length <= registeredArguments.length) return;
  const name = command.name();
  if (last)
    throw new UsageError(
      `The headline must be in quotation marks. Write: dateline ${name} "${args.join(" ")}".`,
    );
  const folder =
    args.length === 1 ? ` To name the content folder, write dateline ${name} --content ${args[0]}.` : "";
  throw new UsageError(
    `dateline ${name} takes only options, not "${args.join(" ")}".${folder} dateline ${name} --help shows all options.`,
  );
}

/** An empty command that speaks through the terminal and throws where commander would end the process. */
export function namedCommand(name: string, { write, warn }: Terminal): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: warn,
      outputError: (text, tell) => tell(inPlainWords(text)),
    })
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError(`(dateline ${name} --help shows all options)`)
    .allowExcessArguments()
    .hook("preAction", refuseFurtherWords);
}

/** What commander says of an argument that is not there, as someone understands it who does not know what one is. */
const plainWords: ReadonlyMap<string, string> = new Map([
  [
    "error: missing required argument 'headline'",
    'error: The headline is missing. Write it in quotation marks, like dateline new "Harbour reopens after storm".',
  ],
  [
    "error: missing required argument 'files'",
    "error: The name of the report's file is missing. Write it like dateline import report.txt.",
  ],
]);

function inPlainWords(text: string): string {
  const line = text.trimEnd();
  return `${plainWords.get(line) ?? line}\n`;
}

/** Which folder is read; a new one a command, since commander keeps state in it. */
export function contentOption(): Option {
  return new Option("--content <dir>", "read this content folder").default("content");
}

/**
 * The parts of an option that may hold several, divided by commas, and may stand several times.
 * @example listOption("North Korea, Diplomacy", ["Asia"]) // ["Asia", "North Korea", "Diplomacy"]
 */
export function listOption(text: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ];
}

/**
 * The address that a person typed to publish under.
 * @throws UsageError where it is not a whole http or https address
 */
export function parseBaseUrl(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new UsageError(
      `--base-url "${typed}" is not a web address. Write it whole, like https://example.org/paper/.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      "--base-url contains a user name or a password, which every page would show. Write the address without it, like https://example.org/paper/.",
    );
  if (/[\s"'<>\\]|:\/\/.*\/\/|%2f/i.test(typed))
    throw new UsageError(
      `--base-url "${typed}" contains a character that an address must not have: a space, a quotation mark, an angle bracket, a backslash, or two slashes in a row. Write it like https://example.org/paper/.`,
    );
  return typed;
}

/** A path that was typed as messages and reading use it: relative to where the process runs unless it was absolute. */
export function parsePath(typed: string, { workingFolder }: Pick<Terminal, "workingFolder">): string {
  return isAbsolute(typed) ? typed : relative("", resolve(workingFolder, typed)) || ".";
}

/**
 * The moment that a person typed, checked for its form; local to the publication's zone where it has no offset.
 * @throws UsageError where it is not ISO 8601
 */
export async function parseTime(typed: string): Promise<string> {
  // Loaded only where somebody typed a time: a build with nothing to do takes less time than this.
  const { DateTime } = await import("luxon");
  if (!DateTime.fromISO(typed, { zone: "utc" }).isValid)
    throw new UsageError(
      `--now "${typed}" is not a time. Write it like 2023-11-09T08:30 or 2023-11-09T08:30+09:00.`,
    );
  return typed;
}

/** A page's address as a person would type it: whole, or from the first slash on. */
export function parseUrl(typed: string): string {
  const isAddress = typed.startsWith("/") || (/^https?:\/\//i.test(typed) && URL.canParse(typed));
  if (!isAddress)
    throw new UsageError(`--explain "${typed}" is not the address of a page. Write it like /world/.`);
  return typed;
}
