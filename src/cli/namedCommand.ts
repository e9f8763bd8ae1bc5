import { Command } from "commander";
import type { Terminal } from "./terminal.ts";

/** An empty command that speaks through the terminal and throws where commander would end the process. */
export const namedCommand = (name: string, { write, warn }: Terminal): Command =>
  new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: warn })
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError(`(dateline ${name} --help shows what can be written)`);
