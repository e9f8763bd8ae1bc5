import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { failureOf } from "./errors.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

type CommandMaker = (terminal: Terminal) => Command;

/** The commands. Each is loaded when it is called, since most need only a part of the generator. */
const commands: ReadonlyMap<string, () => Promise<CommandMaker>> = new Map([
  ["init", async () => (await import("./init.ts")).initCommand],
  ["build", async () => (await import("./build.ts")).buildCommand],
  ["serve", async () => (await import("./serve.ts")).serveCommand],
  ["check", async () => (await import("./check.ts")).checkCommand],
  ["check-urls", async () => (await import("./check-urls.ts")).checkUrlsCommand],
  ["new", async () => (await import("./new.ts")).newCommand],
  ["next", async () => (await import("./next.ts")).nextCommand],
  ["list", async () => (await import("./list.ts")).listCommand],
  ["import", async () => (await import("./import.ts")).importCommand],
  ["cms", async () => (await import("./cms.ts")).cmsCommand],
  ["override", async () => (await import("./override.ts")).overrideCommand],
  ["doctor", async () => (await import("./doctor.ts")).doctorCommand],
]);

// Under Node's watch mode, every loaded module would be reported to the parent process, those of threads too, which their
// pool does not expect. The launcher has named the files to watch already.
delete process.env.WATCH_REPORT_DEPENDENCIES;

await run(withOptions(process.argv.slice(2)), processTerminal());

/** Runs a command and sets the exit code. */
async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await (await program(args, terminal)).parseAsync(args, { from: "user" });
  } catch (error) {
    const { text, code } = failureOf(error, terminal);
    if (text !== "") terminal.warn(text);
    process.exitCode = code;
  }
}

/** Understands `help` and `version` as words too, as other programs do. */
function withOptions(args: readonly string[]): readonly string[] {
  if (args[0] === "help") return [...args.slice(1, 2), "--help"];
  return args[0] === "version" ? ["--version"] : args;
}

async function program(args: readonly string[], terminal: Terminal): Promise<Command> {
  const dateline = new Command("dateline")
    .description("Turns a folder of Markdown articles into a finished news site.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn })
    .version(packageJson.version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showHelpAfterError("(dateline --help shows all commands)");
  for (const load of neededCommands(args)) dateline.addCommand((await load())(terminal));
  return dateline;
}

/** Returns the called command, none for --version, or all if help or an error message must list them. */
function neededCommands(args: readonly string[]): readonly (() => Promise<CommandMaker>)[] {
  if (args[0] === "--version" || args[0] === "-V") return [];
  const called = commands.get(args[0] ?? "");
  return called ? [called] : [...commands.values()];
}
