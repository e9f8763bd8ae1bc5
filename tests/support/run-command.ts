import type { Command } from "commander";
import { failureOf } from "../../src/cli/errors.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface Ran {
  readonly code: number;
  /** The text of standard output. */
  readonly output: string;
  /** The text of standard error. */
  readonly notices: string;
}

/** The present time in every test: half past nine in Seoul. */
export const testNow = Date.parse("2023-11-10T09:30:00+09:00");

/** Runs one command as `main.ts` does, with a terminal that records its output. */
export const runCommand = async (
  command: (terminal: Terminal) => Command,
  words: readonly string[],
  world: Partial<Terminal> = {},
): Promise<Ran> => {
  let output = "";
  let notices = "";
  const terminal: Terminal = {
    write: (text) => {
      output += text;
    },
    warn: (text) => {
      notices += text;
    },
    now: () => testNow,
    workingFolder: process.cwd(),
    environment: {},
    showStatus: () => {},
    paint: (_, text) => text,
    ...world,
  };
  let code = 0;
  try {
    await command(terminal).parseAsync(words, { from: "user" });
  } catch (error) {
    const failure = failureOf(error, terminal);
    notices += failure.text;
    code = failure.code;
  }
  return { code, output, notices };
};
