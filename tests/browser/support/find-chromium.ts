/** The browser that pages are measured in. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackedChromium } from "./unpacked-chromium.ts";

type Environment = Readonly<Record<string, string | undefined>>;

interface Machine {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
}

export interface FoundChromium {
  readonly program: string;
  readonly foundBy: "CHROMIUM_PATH" | "installation" | "@sparticuz/chromium";
  /** Variables that the program needs besides those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Programs on the path of Linux. The last of them may be a script that only says how to install one. */
const linuxNames = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

const macPrograms = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const windowsPrograms = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Returns the paths at which a Chromium may be installed, the likeliest first. */
const pathsOn = ({ environment, platform }: Machine): readonly string[] => {
  if (platform === "darwin") return macPrograms;
  if (platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
      windowsPrograms.map((program) => join(environment[name] ?? "C:\\", program)),
    );
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const givenChromium = ({ environment }: Machine): FoundChromium | undefined => {
  const { CHROMIUM_PATH: program } = environment;
  if (!program) return undefined;
  if (!existsSync(program)) throw new Error(`CHROMIUM_PATH leads to ${program}, where nothing is.`);
  return { program, foundBy: "CHROMIUM_PATH", environment: {} };
};

const installedChromium = (machine: Machine): FoundChromium | undefined => {
  const program = pathsOn(machine).find((path) => existsSync(path));
  return program === undefined ? undefined : { program, foundBy: "installation", environment: {} };
};

const packagedChromium = ({ platform }: Machine): FoundChromium => {
  if (platform !== "linux")
    throw new Error("There is no Chromium here. Install Chromium or Chrome, or name one by CHROMIUM_PATH.");
  return { ...unpackedChromium(), foundBy: "@sparticuz/chromium" };
};

/** Finds the Chromium that CHROMIUM_PATH names, else an installed one, else the one of a package for Linux. */
export const findChromium = (machine: Machine): FoundChromium =>
  givenChromium(machine) ?? installedChromium(machine) ?? packagedChromium(machine);
