import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { corpusDate } from "../corpus/corpus-article.ts";
import { writeTextFiles } from "../corpus/text-files.ts";
import type { MeasuredGenerator } from "./generator.ts";
import { clearFolders } from "./generator.ts";
import { hugoContent } from "./hugo-content.ts";
import { siteTemplates } from "./repository.ts";
import { writeSharedAssets } from "./write-shared-assets.ts";

/** Hugo, the program at a path; it builds the whole site every time. */
export function hugo(program: string): MeasuredGenerator {
  return {
    id: "hugo",
    version: versionOf(program),
    prepare: ({ folder, size }) => {
      cpSync(siteTemplates("hugo"), folder, { recursive: true });
      writeSharedAssets(folder, { icons: "static", styles: "assets" });
      writeTextFiles(folder, hugoContent(size));
      return {
        generator: "hugo",
        command: { program, words: ["build", "--quiet", "--clock", corpusDate(size)], folder },
        output: join(folder, "public"),
        clear: clearFolders(folder, ["public", "resources"]),
        changes: undefined,
      };
    },
  };
}

/** "hugo v0.169.0+extended linux/amd64 …" -> "0.169.0" */
function versionOf(program: string): string {
  return /v([\d.]+)/.exec(spawnSync(program, ["version"], { encoding: "utf8" }).stdout)?.[1] ?? "unknown";
}
