import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameHint } from "../lib/suggest.ts";
import { fileProblem, lineProblem, type Problem, type Result } from "../model/problem.ts";
import { type Config, isConfig } from "./config.ts";
import { configKeys } from "./config-keys.ts";
import { lineOfKey } from "./config-position.ts";
import type { KeyIssue } from "./config-values.ts";
import { customisationProblem, thrownError } from "./error.ts";
import type { CustomisationFiles } from "./files.ts";
import { customModule } from "./modules.ts";

/** Loads the config of a publication and checks its shape. */
export async function loadConfig(files: CustomisationFiles): Promise<Result<Config>> {
  const { folder, hash, config: file } = files;
  if (!file) return { value: {}, problems: [] };
  try {
    const module = await customModule({ folder, version: hash }, file.path);
    return checkedConfig(await module.default, file.path, readFileSync(join(folder, file.path), "utf8"));
  } catch (error) {
    const problem = customisationProblem(thrownError(error, { folder, file: file.path }));
    return { problems: problem ? [problem] : [] };
  }
}

function checkedConfig(value: unknown, file: string, text: string): Result<Config> {
  if (!isConfig(value))
    return { problems: [fileProblem(file, "It has no config. Write: export default defineConfig({ … });")] };
  const problems = Object.entries(value).flatMap(([key, set]) => keyProblems(key, set, file, text));
  return problems.some(({ severity }) => severity === "error") ? { problems } : { value, problems };
}

function keyProblems(key: string, value: unknown, file: string, text: string): readonly Problem[] {
  const line = lineOfKey(key, text);
  const known = Object.entries(configKeys).find(([name]) => name === key)?.[1];
  if (!known) {
    const names = Object.keys(configKeys);
    const hint = nameHint(key, names);
    return [{ ...lineProblem(file, line, `It is not known. ${hint}`), field: key }];
  }
  const { error } = known.schema.safeParse(value);
  const problemOf = ({ path, message }: KeyIssue, severity: Problem["severity"]): Problem => {
    const names = path.map(String);
    // Each name stands on the line of the one before it, or below. Items of a list have none.
    const keys = path.filter((part) => typeof part === "string");
    const at = keys.reduce((above, name) => lineOfKey(name, text, above), line);
    return { ...lineProblem(file, at, message, severity), field: [key, ...names].join(".") };
  };
  return error
    ? error.issues.map((issue) => problemOf(issue, "error"))
    : (known.warnings?.(value) ?? []).map((issue) => problemOf(issue, "warning"));
}
