import { watchFile } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { paths } from "../lib/runtime.ts";
import { type PreviewOptions, previewServer } from "../preview/server.ts";
import { registerPlan } from "./config.ts";

interface Preview extends PreviewOptions {
  /** Updates the output folder. Called before every run of Eleventy, which then has nothing to render itself. */
  readonly update: () => Promise<void>;
  /** The absolute path of the content folder. */
  readonly contentFolder: string;
}

/** Serves a preview and updates it whenever the content changes, until the process ends. */
export async function servePreview(preview: Preview): Promise<void> {
  let reload = (): void => {};
  const watched = [preview.contentFolder, paths.publicFiles];
  const eleventy = new Eleventy(paths.layouts, preview.output, {
    configPath: paths.eleventyConfig,
    quietMode: true,
    runMode: "watch",
    config: (config) => {
      registerPlan(config, async () => {
        await preview.update();
        reload();
        return { pages: [], copies: [] };
      });
      for (const folder of watched) config.addWatchTarget(folder);
    },
  });
  await eleventy.init();
  const renderAfter = await eleventy.watch();
  ({ reload } = await previewServer(preview));
  // Eleventy ignores deleted files.
  eleventy.watcher.on("unlink", (path) => void renderAfter(path));
  // Eleventy's watch of a folder ends when the folder is removed, and does not begin again when it is back.
  whenReplaced(preview.contentFolder, () => {
    eleventy.watcher.unwatch(watched);
    eleventy.watcher.add(watched);
    void renderAfter(preview.contentFolder);
  });
}

/** The interval of polling, in milliseconds. A folder that does not exist can't be watched otherwise. */
const interval = 500;

/** Calls `then` whenever a folder was removed, created, replaced, or moved away and back. */
function whenReplaced(folder: string, then: () => void): void {
  watchFile(folder, { interval }, (current, previous) => {
    const isReplaced = current.ino !== previous.ino || current.dev !== previous.dev;
    // A new entry in a folder changes mtime and ctime. A move changes ctime only.
    const wasMoved = current.ctimeMs !== previous.ctimeMs && current.mtimeMs === previous.mtimeMs;
    if (isReplaced || wasMoved) then();
  });
}
