import type { BuildCache } from "../cache/cache.ts";
import type { ContentChanges } from "../cache/snapshot.ts";
import { isSettingsFile } from "../content/settings-files.ts";
import { findCustomisation } from "../customisation/files.ts";
import { buildSite } from "./build.ts";
import { fullBuild, type HeldBuild, openHeldCache, quickBuild } from "./held-build.ts";
import type { BuildOptions } from "./options.ts";
import type { BuildReport } from "./report.ts";

/** The builds of a preview, one after the other. */
interface PreviewBuilds {
  /** Builds the site where something changed. */
  readonly update: (options: BuildOptions, changes: ContentChanges) => Promise<BuildReport>;
  /** Builds the site from what its files say. */
  readonly updateAll: (options: BuildOptions) => Promise<BuildReport>;
  readonly close: () => void;
}

/**
 * Returns builds that hold in memory what the next one needs. If one of them fails, nothing is held any more, and the site is
 * built from the cache, as by a command. The options of all must be the same but for the time.
 */
export function previewBuilds(): PreviewBuilds {
  let held: HeldBuild | undefined;
  let cache: BuildCache | undefined;

  const close = (): void => {
    cache?.close();
    cache = undefined;
    held = undefined;
  };
  const updateAll = async (options: BuildOptions): Promise<BuildReport> => {
    try {
      cache ??= openHeldCache(options);
      const built = await fullBuild(options, cache, held);
      held = built.held;
      return built.report;
    } catch {
      close();
      return buildSite(options);
    }
  };
  const update = async (options: BuildOptions, changes: ContentChanges): Promise<BuildReport> => {
    // Everything may depend on them.
    if (!held || areSettingsNamed(changes) || isCustomisedAnew(options, held)) return updateAll(options);
    try {
      const built = await quickBuild(options, held, changes);
      held = built.held;
      return built.report;
    } catch {
      close();
      return updateAll(options);
    }
  };
  return { update, updateAll, close };
}

/** Returns true if the publication's own code has changed. */
function isCustomisedAnew({ target }: BuildOptions, { customFiles }: HeldBuild): boolean {
  return findCustomisation(target.publicationFolder)?.hash !== customFiles?.hash;
}

function areSettingsNamed({ entries, contents }: ContentChanges): boolean {
  return [...entries, ...contents].some(isSettingsFile);
}
