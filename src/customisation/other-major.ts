import { readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { lineProblem, type Problem } from "../model/problem.ts";
import type { CustomisationFiles } from "./files.ts";
import { originIn } from "./origin.ts";

/**
 * Warns of overrides that `dateline override` wrote for another major version than `running`: what they import, and the views
 * that they get, may be others.
 */
export function otherMajorProblems(
  { folder, layouts, parts }: Pick<CustomisationFiles, "folder" | "layouts" | "parts">,
  running: string = packageJson.version,
): readonly Problem[] {
  return [...Object.values(layouts), ...Object.values(parts)].flatMap(({ path }) => {
    const origin = originIn(readFileSync(join(folder, path), "utf8"));
    if (!origin || majorOf(origin.version) === majorOf(running)) return [];
    const message = `This was written for dateline-press ${origin.version}, and ${running} runs, which may give it other views. Run npx dateline doctor and then npx dateline override ${origin.name} --update, or install dateline-press@${majorOf(origin.version)}.`;
    return [lineProblem(path, 1, message, "warning")];
  });
}

function majorOf(version: string): string {
  return version.split(".", 1)[0] ?? "";
}
