import { useOwnDates } from "../i18n/dates.ts";
import { useOwnWords } from "../i18n/languages.ts";
import { type Config, isConfig } from "./config.ts";
import type { CustomisationFiles } from "./files.ts";
import { customModule } from "./modules.ts";

const noWords = {};

let used: Pick<Config, "words" | "dateFormats"> = { words: noWords };

/**
 * Makes this thread use the words and the formats of dates of a config, or the generator's own if there are none. Returns true
 * if these are others than before.
 */
export async function switchTexts({ words = noWords, dateFormats }: Config): Promise<boolean> {
  if (words === used.words && dateFormats === used.dateFormats) return false;
  useOwnWords(words);
  useOwnDates(dateFormats && (await import("./own-dates.ts")).ownDates(dateFormats));
  used = { words, dateFormats };
  return true;
}

/** Returns true for a config that has words or formats of dates of its own. */
export function hasOwnTexts({ words, dateFormats }: Config): boolean {
  return words !== undefined || dateFormats !== undefined;
}

/** Loads a config that the main thread has checked, without the schemas that checks need. */
export async function checkedConfig({ folder, hash, config }: CustomisationFiles): Promise<Config> {
  const value = config && (await (await customModule({ folder, version: hash }, config.path)).default);
  return isConfig(value) ? value : {};
}
