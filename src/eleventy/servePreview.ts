import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { installation } from "../build/installation.ts";
import { type PreviewFacts, previewServer } from "../preview/previewServer.ts";
import { whenReplaced } from "../preview/whenReplaced.ts";
import { handPlan } from "./handedPlan.ts";

export interface Preview extends PreviewFacts {
  /** Brings the output folder up to date; called before every run of Eleventy, which has nothing to render itself. */
  readonly update: () => Promise<void>;
  /** Absolute. */
  readonly contentFolder: string;
}

/** Serves a preview and renders it anew whenever the content changes, until the process ends. */
export const servePreview = async (preview: Preview): Promise<void> => {
  process.chdir(installation.root);
  let reload = (): void => {};
  const watched = [preview.contentFolder, installation.publicFiles].map((folder) =>
    relative(installation.root, folder),
  );
  const eleventy = new Eleventy("layouts", preview.output, {
    configPath: installation.eleventyConfig,
    quietMode: true,
    runMode: "watch",
    config: (config) => {
      handPlan(config, async () => {
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
    void renderAfter(relative(installation.root, preview.contentFolder));
  });
};
