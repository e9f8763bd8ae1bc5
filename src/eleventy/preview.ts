import { watchFile } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { paths } from "../lib/runtime.ts";
import { type PreviewOptions, previewServer } from "../preview/server.ts";
import { registerPlan } from "./config.ts";

interface Preview extends PreviewOptions {
  /** Brings the output folder up to date; called before every run of Eleventy, which has nothing to render itself. */
  readonly update: () => Promise<void>;
  /** Absolute. */
  readonly contentFolder: string;
}

/** Serves a preview and renders it anew whenever the content changes, until the process ends. */
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
  // Eleventy takes no notice of files that are deleted.
  eleventy.watcher.on("unlink", (path) => void renderAfter(path));
  // Nor of a folder that is there again: its watch ended with the one that was taken away.
  whenReplaced(preview.contentFolder, () => {
    eleventy.watcher.unwatch(watched);
    eleventy.watcher.add(watched);
    void renderAfter(preview.contentFolder);
  });
}

/** How often is looked, in milliseconds: a folder that is not there can't be watched otherwise. */
const interval = 500;

/** Calls `then` whenever a folder has gone, is there again, is another than before, or was moved away and back. */
function whenReplaced(folder: string, then: () => void): void {
  watchFile(folder, { interval }, (now, before) => {
    const isOther = now.ino !== before.ino || now.dev !== before.dev;
    // What is put into a folder changes both of its times; a move changes the one that says when it was changed itself.
    const wasMoved = now.ctimeMs !== before.ctimeMs && now.mtimeMs === before.mtimeMs;
    if (isOther || wasMoved) then();
  });
}
