import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { installation } from "../build/installation.ts";
import { handPlan } from "./handedPlan.ts";
import { type ProblemPage, previewServer } from "./previewServer.ts";

export interface Preview {
  /** Brings the output folder up to date; called before every run of Eleventy, which has nothing to render itself. */
  readonly update: () => Promise<void>;
  readonly problemPage: ProblemPage;
  /** Absolute. */
  readonly contentFolder: string;
  readonly output: string;
  readonly port: number;
}

/** Serves a preview at localhost and renders it anew whenever the content changes, until the process ends. */
export const servePreview = async (preview: Preview): Promise<void> => {
  process.chdir(installation.root);
  const eleventy = new Eleventy("layouts", preview.output, {
    configPath: installation.eleventyConfig,
    quietMode: true,
    runMode: "serve",
    config: (config) => {
      handPlan(config, async () => {
        await preview.update();
        return { pages: [], copies: [] };
      });
      config.addPlugin(previewServer, preview.problemPage);
      for (const folder of [preview.contentFolder, installation.publicFiles])
        config.addWatchTarget(relative(installation.root, folder));
    },
  });
  await eleventy.init();
  const renderAfter = await eleventy.watch();
  // Eleventy takes no notice of files that are deleted.
  eleventy.watcher.on("unlink", (path) => void renderAfter(path));
  await eleventy.serve(preview.port);
};
