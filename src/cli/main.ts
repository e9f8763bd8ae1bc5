import { Command } from "commander";
import packageFacts from "../../package.json" with { type: "json" };
import { failureOf } from "./errors.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const terminal = processTerminal();

type CommandMaker = (terminal: Terminal) => Command;

/** Each command is loaded when it is asked for, since most need but a part of the generator. */
const commands: ReadonlyMap<string, () => Promise<CommandMaker>> = new Map([
  ["build", async () => (await import("./build.ts")).buildCommand],
  ["serve", async () => (await import("./serve.ts")).serveCommand],
  ["check", async () => (await import("./check.ts")).checkCommand],
  ["new", async () => (await import("./new.ts")).newCommand],
  ["list", async () => (await import("./list.ts")).listCommand],
  ["import", async () => (await import("./import.ts")).importCommand],
]);

const words = wordsAsked(process.argv.slice(2));

/** The command that the words ask for, none where the version is asked for, or all where it takes all to answer. */
function askedFor(words: readonly string[]): readonly (() => Promise<CommandMaker>)[] {
  if (words[0] === "--version" || words[0] === "-V") return [];
  const one = commands.get(words[0] ?? "");
  return one ? [one] : [...commands.values()];
}

async function program(words: readonly string[], terminal: Terminal): Promise<Command> {
  const dateline = new Command("dateline")
    .description("Turns a folder of Markdown articles into a finished news site.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn })
    .version(packageFacts.version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showHelpAfterError("(dateline --help shows all commands)");
  for (const load of askedFor(words)) dateline.addCommand((await load())(terminal));
  return dateline;
}

/** Other programs are asked for help and for their version by words, too. */
function wordsAsked(words: readonly string[]): readonly string[] {
  if (words[0] === "help") return [...words.slice(1, 2), "--help"];
  return words[0] === "version" ? ["--version"] : words;
}

// A watch would have every module reported that is loaded, threads' own too, whose pool takes no such word from them. What
// is watched was said by the launcher.
delete process.env.WATCH_REPORT_DEPENDENCIES;

try {
  await (await program(words, terminal)).parseAsync(words, { from: "user" });
} catch (error) {
  const { text, code } = failureOf(error, terminal);
  if (text !== "") terminal.warn(text);
  process.exitCode = code;
}
