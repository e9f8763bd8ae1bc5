import { isAbsolute, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { UsageError } from "./errors.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Returns a command without options. It writes to the terminal, throws a CommanderError instead of ending the process, and
 * throws a UsageError for superfluous arguments.
 */
export function namedCommand(name: string, { write, warn }: Terminal): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: warn,
      outputError: (text, write) => write(plainMessage(text)),
    })
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError(`(dateline ${name} --help shows all options)`)
    .allowExcessArguments()
    .hook("preAction", refuseExcessArguments);
}

function refuseExcessArguments(command: Command): void {
  const { args, registeredArguments } = command;
  const last = registeredArguments.at(-1);
  if (last?.variadic || args.length <= registeredArguments.length) return;
  const name = command.name();
  if (last && !last.required)
    throw new UsageError(
      `dateline ${name} takes one ${last.name()}, not "${args.join(" ")}". If its name has spaces, write it in quotation marks.`,
    );
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

/** Commander's messages for missing arguments, and the plainer ones that replace them. */
const plainMessages: ReadonlyMap<string, string> = new Map([
  [
    "error: missing required argument 'headline'",
    'error: The headline is missing. Write it in quotation marks, like dateline new "Harbour reopens after storm".',
  ],
  [
    "error: missing required argument 'files'",
    "error: Nothing is named to import. Write a file, a folder or a ZIP archive, like dateline import export.xml.",
  ],
  [
    "error: missing required argument 'lists'",
    "error: The name of the list is missing. Write it like dateline check-urls sitemap.xml.",
  ],
]);

function plainMessage(text: string): string {
  const line = text.trimEnd();
  return `${plainMessages.get(line) ?? line}\n`;
}

/** Returns the option --content. Each command needs one of its own, since commander stores values in it. */
export function contentOption(): Option {
  return new Option("--content <dir>", "read this content folder").default("content");
}

/**
 * Returns the values of an option that takes several, separated by commas, and may be repeated.
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
 * Returns the value of --base-url.
 * @throws UsageError if it is not an absolute http or https URL without query and password
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

/** Returns a typed path relative to the folder in which the process runs, or unchanged if it is absolute. */
export function parsePath(typed: string, { workingFolder }: Pick<Terminal, "workingFolder">): string {
  return isAbsolute(typed) ? typed : relative("", resolve(workingFolder, typed)) || ".";
}

/**
 * Returns the value of --now, once its form is checked. A time without an offset is one of the publication's time zone.
 * @throws UsageError if it is not ISO 8601
 */
export async function parseTime(typed: string): Promise<string> {
  // Loaded late: loading luxon takes longer than a build with nothing to do.
  const { DateTime } = await import("luxon");
  if (!DateTime.fromISO(typed, { zone: "utc" }).isValid)
    throw new UsageError(
      `--now "${typed}" is not a time. Write it like 2023-11-09T08:30 or 2023-11-09T08:30+09:00.`,
    );
  return typed;
}

/**
 * Returns the value of --explain: an absolute URL, or a path from the first slash on.
 * @throws UsageError if it is neither
 */
export function parseUrl(typed: string): string {
  const isAddress = typed.startsWith("/") || (/^https?:\/\//i.test(typed) && URL.canParse(typed));
  if (!isAddress)
    throw new UsageError(`--explain "${typed}" is not the address of a page. Write it like /world/.`);
  return typed;
}
