import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../bench/measure/free-port.ts";
import { testFolder } from "./layered-content.ts";

interface PreviewTerms {
  /** The folder in which the command runs and keeps its cache. */
  readonly workingFolder: string;
  readonly words?: readonly string[];
  /** The launcher of another installation. By default that of this one. */
  readonly launcher?: string;
}

type IsWanted = (status: number, text: string) => boolean;

export interface StartedPreview {
  /** The address of its front page. */
  readonly url: string;
  readonly port: number;
  readonly isRunning: () => boolean;
  /**
   * Requests a page as a browser does, until it is as wanted, and returns its text. Watchers lose changes: then an editor would
   * save again.
   */
  readonly shown: (path: string, isWanted: IsWanted, saveAgain?: () => void) => Promise<string>;
  /** Ends it, and returns its exit code or signal. */
  readonly stop: () => Promise<number | string>;
}

/** In milliseconds. Only a failure waits so long, however busy the machine is. */
const patience = 180_000;

/** How long one waits for a change before it is saved again, in milliseconds. */
const lostAfter = 8000;

/** Starts `dateline serve` in a process of its own, and waits until it answers. */
export const startedPreview = async ({
  workingFolder,
  words = [],
  launcher = testFolder("../src/cli/launcher.js"),
}: PreviewTerms): Promise<StartedPreview> => {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const child = spawn(process.execPath, [launcher, "serve", "--port", String(port), ...words], {
    cwd: workingFolder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const ended = once(child, "exit");
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;

  const shown: StartedPreview["shown"] = async (path, isWanted, saveAgain = () => {}) => {
    const begun = performance.now();
    let last = "nothing answered";
    for (let saved = begun; performance.now() - begun < patience; await pause(50)) {
      if (!isRunning()) throw new Error(`The preview has ended: ${printed}`);
      const response = await fetch(url + path, { headers: { accept: "text/html" } }).catch(() => undefined);
      const text = (await response?.text().catch(() => "")) ?? "";
      if (response && isWanted(response.status, text)) return text;
      if (response) last = `${response.status} ${text.slice(0, 2000)}`;
      if (performance.now() - saved > lostAfter) {
        saveAgain();
        saved = performance.now();
      }
    }
    throw new Error(`/${path} did not become as it should: ${last}\n${printed}`);
  };

  const stop = async (): Promise<number | string> => {
    child.kill();
    const [code, signal] = await ended;
    return code ?? signal;
  };

  try {
    await shown("", () => true);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, isRunning, shown, stop };
};
