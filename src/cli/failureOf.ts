import { CommanderError } from "commander";
import { RevisionError } from "../build/history/revisionError.ts";
import { OutputError } from "../build/outputError.ts";
import { ContentError } from "./contentError.ts";
import { formatProblems } from "./formatProblems.ts";
import { systemFault } from "./systemFault.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usageError.ts";

export interface Failure {
  /** For standard error; empty where everything was said already. */
  readonly text: string;
  readonly code: 0 | 1 | 2;
}

const told = (message: string, code: Failure["code"]): Failure => ({ text: `error: ${message}\n`, code });

/**
 * What a command that threw says and with which code it ends: 1 where the content or the machine is at fault,
 * 2 where the call is. Asking for help ends with 0. Bad input never shows as a stack trace.
 */
export const failureOf = (error: unknown, { paint }: Pick<Terminal, "paint">): Failure => {
  if (error instanceof CommanderError) return { text: "", code: error.exitCode === 0 ? 0 : 2 };
  if (error instanceof UsageError || error instanceof OutputError || error instanceof RevisionError)
    return told(error.message, 2);
  if (error instanceof ContentError)
    return {
      text: error.problems.length === 0 ? "" : formatProblems(error.problems, "pretty", paint),
      code: 1,
    };
  return told(systemFault(error) ?? (error instanceof Error ? error.message : String(error)), 1);
};
