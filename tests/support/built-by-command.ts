import { spawn } from "node:child_process";
import { testFolder } from "./layered-content.ts";

export interface CommandEnd {
  /** The exit code; null if the process was killed. */
  readonly code: number | null;
  readonly notices: string;
}

export interface CommandRun {
  /** Kills the process with SIGKILL. */
  readonly kill: () => void;
  readonly ended: Promise<CommandEnd>;
}

export interface BuildCommandTerms {
  readonly content: string;
  readonly output: string;
  readonly now: string;
  /** The folder in which the command runs and keeps its cache. */
  readonly workingFolder: string;
  /** The launcher of another installation. By default that of this one. */
  readonly launcher?: string;
  readonly options?: readonly string[];
}

/** Starts `dateline build` in a process of its own. */
export const builtByCommand = (terms: BuildCommandTerms): CommandRun => {
  const { content, output, now, workingFolder, options = [] } = terms;
  const launcher = terms.launcher ?? testFolder("../src/cli/launcher.js");
  const words = [launcher, "build", "--content", content, "--output", output, "--now", now, ...options];
  const child = spawn(process.execPath, words, {
    cwd: workingFolder,
    stdio: ["ignore", "ignore", "pipe"],
    // Only a build that never ends takes so long, however busy the machine is.
    timeout: 300_000,
    killSignal: "SIGKILL",
  });
  let notices = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    notices += text;
  });
  const ended = new Promise<CommandEnd>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, notices }));
  });
  return { kill: () => void child.kill("SIGKILL"), ended };
};
