import { cpSync, symlinkSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import eleventyFacts from "../../node_modules/@11ty/eleventy/package.json" with { type: "json" };
import { writeTextFiles } from "../corpus/text-files.ts";
import { eleventyContent } from "./eleventy-content.ts";
import type { MeasuredGenerator } from "./generator.ts";
import { clearFolders } from "./generator.ts";
import { repository, siteTemplates } from "./repository.ts";
import { writeSharedAssets } from "./write-shared-assets.ts";

/** In MB. Node's own limit is too low for a large archive, so people raise it. */
const heapLimit = Math.floor((totalmem() / 1024 / 1024) * 0.75);

const program = join(repository, "node_modules", "@11ty", "eleventy", "cmd.cjs");

/** Eleventy by itself, without Dateline; it builds the whole site every time. */
export const eleventy: MeasuredGenerator = {
  id: "eleventy",
  programs: [`Eleventy ${eleventyFacts.version}`],
  prepare: async ({ folder, size }) => {
    cpSync(siteTemplates("eleventy"), folder, { recursive: true });
    writeSharedAssets(folder, { icons: "public", styles: "src" });
    writeTextFiles(folder, eleventyContent(size));
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
    return {
      generator: "eleventy",
      command: {
        program: process.execPath,
        words: [`--max-old-space-size=${heapLimit}`, program, "--quiet"],
        folder,
      },
      output: join(folder, "_site"),
      clear: clearFolders(folder, ["_site"]),
      changes: undefined,
    };
  },
};
