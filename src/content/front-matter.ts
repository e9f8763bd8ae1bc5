import matter from "gray-matter";
import type { Problem, Result } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import { frontMatterFences } from "./fences.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/**
 * Splits a content file into front matter and text. `path` is relative to the content folder.
 * Returns both a file and problems if the front matter is invalid but its meaning is clear, so that the rest of the file
 * can be checked in the same run.
 */
export function parseFrontMatter(
  text: string,
  file: string,
  path: string,
): Result<Omit<ContentFile, "hash">> {
  const fences = frontMatterFences(text);
  if ("message" in fences)
    return { problems: [{ severity: "error", file, line: fences.line, column: 1, message: fences.message }] };
  // gray-matter looks its input up in a cache, which takes long for a long text.
  const { data: parsed } = matter(text.slice(0, fences.closeEnd), { engines });
  // gray-matter asks no engine about front matter without fields.
  const { data = {}, positions = new Map(), errors = [], written }: Partial<YamlDocument> = parsed;
  const problems = errors.map((error): Problem => ({ severity: "error", file, ...error }));
  if (problems.length > 0 && Object.keys(data).length === 0) return { problems };
  const body = text.slice(fences.closeEnd + 1);
  return { value: { file, path, data, positions, written, body, bodyLine: fences.line + 1 }, problems };
}

/**
 * The languages that gray-matter knows. Our own parser reads YAML: it keeps dates as text and finds the position of
 * every value. The others throw, since gray-matter would run `---js` as code.
 */
const engines = {
  yaml: { parse: (matter: string) => parseYaml(matter.slice(matter.indexOf("\n") + 1), 2) },
  js: refuse,
  javascript: refuse,
  json: refuse,
  coffee: refuse,
};

function refuse(): never {
  throw new Error("Front matter is data, never code.");
}
