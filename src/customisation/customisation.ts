import { weakMemo } from "../lib/cache.ts";
import type { Problem } from "../model/problem.ts";
import type { Config } from "./config.ts";
import { type CustomisationFiles, keyOf } from "./files.ts";
import { type CustomisationHashes, customisationHashes, noHashes } from "./hashes.ts";
import { otherMajorProblems } from "./other-major.ts";

/** What a publication adds to the generator, with its config loaded on this thread. */
export interface Customisation {
  /** Undefined if it adds nothing. */
  readonly files?: CustomisationFiles | undefined;
  /** Empty if there is none, or if it could not be loaded. */
  readonly config: Config;
  /** Says if the config could be loaded. What depends on a failed one is not known. */
  readonly configStatus: "loaded" | "failed";
  readonly hashes: CustomisationHashes;
  readonly problems: readonly Problem[];
}

export const noCustomisation: Customisation = {
  config: {},
  configStatus: "loaded",
  hashes: noHashes,
  problems: [],
};

let last: { readonly key: string; readonly customisation: Promise<Customisation> } | undefined;

/**
 * Loads what a publication adds, once on each thread as long as it stays the same. Layouts, parts and slots are loaded where
 * pages are rendered.
 */
export function loadCustomisation(files: CustomisationFiles | undefined): Promise<Customisation> {
  if (!files) return Promise.resolve(noCustomisation);
  const key = keyOf(files);
  if (last?.key !== key) last = { key, customisation: loaded(files) };
  return last.customisation;
}

/** Loads the same with all that is wrong with it. Threads need not: what they get was checked. */
export async function checkedCustomisation(files: CustomisationFiles | undefined): Promise<Customisation> {
  return checked(await loadCustomisation(files));
}

const checked = weakMemo(async (loaded: Customisation): Promise<Customisation> => {
  const { files, config, problems, configStatus } = loaded;
  if (!files) return loaded;
  const found = [...problems, ...otherMajorProblems(files)];
  // A config with errors says nothing of hosts.
  if (configStatus === "failed" || !Object.values(files.slots).some(({ path }) => path.endsWith(".html")))
    return { ...loaded, problems: found };
  const { slotProblems } = await import("./slot-check.ts");
  return { ...loaded, problems: [...found, ...slotProblems(files, config.hosts ?? {})] };
});

async function loaded(files: CustomisationFiles): Promise<Customisation> {
  if (!files.config) {
    const hashes = customisationHashes(files, {}, () => undefined);
    return { ...noCustomisation, files, hashes, problems: files.problems };
  }
  // Most publications have no config. Then the schemas need not be loaded.
  const [{ loadConfig }, { configKeys }] = await Promise.all([
    import("./load-config.ts"),
    import("./config-keys.ts"),
  ]);
  const { value: config, problems: configProblems } = await loadConfig(files);
  const problems = [...files.problems, ...configProblems];
  if (!config) return { ...noCustomisation, files, configStatus: "failed", problems };
  const touchedBy = (key: string) => Object.entries(configKeys).find(([name]) => name === key)?.[1].touches;
  const hashes = customisationHashes(files, config, touchedBy);
  return { files, config, configStatus: "loaded", hashes, problems };
}
