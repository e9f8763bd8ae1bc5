import { join } from "node:path";
import { initCommand } from "../../src/cli/init.ts";
import { type Ran, runCommand } from "./run-command.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The answers of a test, as options. */
export const initOptions = (language = "en"): readonly string[] => [
  ...["--name", "The Valley Post", "--url", "https://valley.example/"],
  ...["--language", language, "--time-zone", "Europe/Stockholm"],
];

/** Makes a publication in a new folder, as `dateline init` does, and returns the folder. */
export const startedPublication = async (language?: string): Promise<string> => {
  const parent = temporaryFolder();
  const { code, notices } = await runInit(parent, ["valley", ...initOptions(language)]);
  if (code !== 0) throw new Error(notices);
  return join(parent, "valley");
};

/** Runs `dateline init` in a folder. */
export const runInit = (
  workingFolder: string,
  words: readonly string[],
  world: Parameters<typeof runCommand>[2] = {},
): Promise<Ran> => runCommand(initCommand, words, { workingFolder, ...world });
