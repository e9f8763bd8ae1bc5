import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closest } from "../lib/suggest.ts";
import { fileProblem, lineProblem, type Problem, type Result } from "../model/problem.ts";
import type { Config } from "./config.ts";
import { configKeys } from "./config-keys.ts";
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
  return problems.length > 0 ? { problems } : { value, problems };
}

/** Its keys are checked after this. */
function isConfig(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keyProblems(key: string, value: unknown, file: string, text: string): readonly Problem[] {
  const line = lineOf(key, text);
  const known = Object.entries(configKeys).find(([name]) => name === key)?.[1];
  if (!known) {
    const names = Object.keys(configKeys);
    const meant = closest(key, names);
    const hint = meant === undefined ? `Known are ${names.join(", ")}.` : `Did you mean ${meant}?`;
    return [{ ...lineProblem(file, line, `It is not known. ${hint}`), field: key }];
  }
  const { error } = known.schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => {
    const names = path.filter((part) => typeof part === "string");
    const at = names.reduce((from, name) => lineOf(name, text, from), line);
    return { ...lineProblem(file, at, message), field: [key, ...path.map(String)].join(".") };
  });
}

/** Returns the line on which a key is set, at or after another line; that line if it can't be found. */
function lineOf(key: string, text: string, from = 0): number {
  const escaped = key.replace(/\W/g, "\\$&");
  const form = new RegExp(`(?:^|[^\\w$.])["']?${escaped}["']?\\s*[:(,}]`);
  const index = text.split("\n").findIndex((line, at) => at + 1 >= from && form.test(line));
  return index < 0 ? from : index + 1;
}
