import { Command } from "commander";
import packageFacts from "../../package.json" with { type: "json" };
import { buildCommand } from "./buildCommand.ts";
import { checkCommand } from "./checkCommand.ts";
import { failureOf } from "./failureOf.ts";
import { importCommand } from "./importCommand.ts";
import { listCommand } from "./listCommand.ts";
import { newCommand } from "./newCommand.ts";
import { processTerminal } from "./processTerminal.ts";
import { serveCommand } from "./serveCommand.ts";
import type { Terminal } from "./terminal.ts";

const program = (terminal: Terminal): Command => {
  const dateline = new Command("dateline")
    .description("Turns a folder of Markdown articles into a finished news site.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn })
    .version(packageFacts.version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showHelpAfterError("(dateline --help shows what can be written)");
  for (const command of [buildCommand, serveCommand, checkCommand, newCommand, listCommand, importCommand])
    dateline.addCommand(command(terminal));
  return dateline;
};

const terminal = processTerminal();
try {
  await program(terminal).parseAsync(process.argv);
} catch (error) {
  const { text, code } = failureOf(error, terminal);
  if (text !== "") terminal.warn(text);
  process.exitCode = code;
}
