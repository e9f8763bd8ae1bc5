import matter from "gray-matter";
import type { ContentFile } from "../model/contentFile.ts";
import type { Problem } from "../model/problem.ts";
import { type Fences, fencesOf } from "./fencesOf.ts";
import type { Outcome } from "./outcome.ts";
import type { ParsedYaml } from "./parsedYaml.ts";
import { parseYaml } from "./parseYaml.ts";

const refuseEngine = (): never => {
  throw new Error("Front matter is data, never code.");
};

/** Every engine that gray-matter knows, so that none of them can be asked for by a file. */
const refusedEngines = {
  js: refuseEngine,
  javascript: refuseEngine,
  json: refuseEngine,
  coffee: refuseEngine,
};

/**
 * What gray-matter is given to take apart: all up to the second fence, since it makes a key of its cache of what it
 * is given, and without spaces after the fences, which it would take for text.
 */
const frontOf = (text: string, { openingEnd, close }: Fences): string =>
  `---${text.slice(openingEnd, close)}---`;

/**
 * A content file taken apart into front matter and body. `path` is relative to the content folder. Where it is clear how
 * the front matter's faults are to be mended, there are both them and the file, so that what else is wrong with it can
 * be told in the same round.
 */
export const parseFrontMatter = (
  text: string,
  file: string,
  path: string,
): Outcome<Omit<ContentFile, "hash">> => {
  const at = (line: number, column: number, message: string, field?: string): Problem => ({
    severity: "error",
    file,
    line,
    column,
    ...(field === undefined ? {} : { field }),
    message,
  });
  const fences = fencesOf(text);
  if ("message" in fences) return { problems: [at(fences.line, 1, fences.message)] };
  let parsed: ParsedYaml = { data: {}, positions: new Map(), faults: [] };
  const parse = (yaml: string) => {
    parsed = parseYaml(yaml.replace(/^\n/, ""), 2);
    return {};
  };
  matter(frontOf(text, fences), {
    language: "yaml",
    engines: { ...refusedEngines, yaml: { parse } },
  });
  const problems = parsed.faults.map(({ line, column, message, field }) => at(line, column, message, field));
  if (problems.length > 0 && Object.keys(parsed.data).length === 0) return { problems };
  const { data, positions, written } = parsed;
  const body = text.slice(fences.closeEnd + 1);
  return { value: { file, path, data, positions, written, body, bodyLine: fences.line + 1 }, problems };
};
