import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import pagefindFacts from "../../node_modules/pagefind/package.json" with { type: "json" };
import { corpusDate } from "../corpus/corpus-article.ts";
import { writeTextFiles } from "../corpus/text-files.ts";
import type { Command } from "../measure/measured-run.ts";
import type { GeneratorId, MeasuredGenerator, SiteOptions } from "./generator.ts";
import { clearFolders } from "./generator.ts";
import { hugoContent } from "./hugo-content.ts";
import { repository, siteTemplates } from "./repository.ts";
import { writeSharedAssets } from "./write-shared-assets.ts";

/** Hugo, the program at a path; it builds the whole site every time. */
export function hugo(program: string): MeasuredGenerator {
  return measured("hugo", [versionOf(program)], ({ folder, size }) => ({
    program,
    words: wordsOf(size),
    folder,
  }));
}

/** Hugo and then Pagefind's own command, which reads the pages that Hugo has made. */
export function hugoWithSearch(program: string): MeasuredGenerator {
  return measured(
    "hugo-with-search",
    [versionOf(program), `Pagefind ${pagefindFacts.version}`],
    ({ folder, size }) => ({
      program: "bash",
      words: ["-c", thenPagefind, pagefind, program, ...wordsOf(size)],
      folder,
    }),
  );
}

/** A script: its name is the path of Pagefind, its arguments are Hugo's command. */
const thenPagefind = '"$@" && "$0" --quiet --site public';

/** The program that \`npx pagefind\` runs. */
const pagefind = join(
  ...[repository, "node_modules", "@pagefind", `${process.platform}-${process.arch}`],
  ...["bin", "pagefind_extended"],
);

function measured(
  id: GeneratorId,
  programs: readonly string[],
  commandOf: (options: SiteOptions) => Command,
): MeasuredGenerator {
  return {
    id,
    programs,
    prepare: async (options) => {
      const { folder, size } = options;
      cpSync(siteTemplates("hugo"), folder, { recursive: true });
      writeSharedAssets(folder, { icons: "static", styles: "assets" });
      writeTextFiles(folder, hugoContent(size));
      return {
        generator: id,
        command: commandOf(options),
        output: join(folder, "public"),
        clear: clearFolders(folder, ["public", "resources"]),
        changes: undefined,
      };
    },
  };
}

function wordsOf(size: number): readonly string[] {
  return ["build", "--quiet", "--clock", corpusDate(size)];
}

/** "hugo v0.169.0+extended linux/amd64 …" -> "Hugo 0.169.0" */
function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ["version"], { encoding: "utf8" });
  return `Hugo ${/v([\d.]+)/.exec(stdout)?.[1] ?? "of an unknown version"}`;
}
