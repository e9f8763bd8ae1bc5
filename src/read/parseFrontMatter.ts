import matter from "gray-matter";
import type { ContentFile } from "../model/contentFile.ts";
import type { Problem } from "../model/problem.ts";
import type { Outcome } from "./outcome.ts";
import { type ParsedYaml, parseYaml } from "./parseYaml.ts";

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

/** In characters; far more than any article needs, and as much as is read in no time. */
const largestFrontMatter = 50_000;

const fenceFault = (text: string): { readonly line: number; readonly message: string } | undefined => {
  const lines = text.split("\n");
  const opening = lines[0]?.trimEnd() ?? "";
  if (/^---\s*\S/.test(opening) && !opening.startsWith("----"))
    return {
      line: 1,
      message: `The front matter is marked "${opening}", but it may only be YAML. Write --- alone on the first line.`,
    };
  if (opening !== "---")
    return {
      line: 1,
      message:
        "The front matter is missing. Begin the file with a line ---, then fields such as title: …, then a line ---.",
    };
  // gray-matter takes the first line that begins with three hyphens for the end.
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  if (end < 0)
    return { line: 1, message: "The front matter is not closed. Write a line --- between it and the text." };
  if (lines.slice(0, end).join("\n").length > largestFrontMatter)
    return {
      line: 1,
      message: `The front matter is longer than ${largestFrontMatter} characters. Move text below its second line of three hyphens.`,
    };
  if (lines[end]?.trimEnd() !== "---")
    return {
      line: end + 1,
      message: "The front matter must end with a line of exactly three hyphens. Write ---.",
    };
  return undefined;
};

/** Spaces after the fences would shift every position by a line: gray-matter takes them for text. */
const withBareFences = (text: string): string =>
  text.replace(/^---[^\S\n]*(\n(?:[\s\S]*?\n)??---)[^\S\n]*(?=\n|$)/, "---$1");

/** A content file taken apart into front matter and body. `path` is relative to the content folder. */
export const parseFrontMatter = (
  text: string,
  file: string,
  path: string,
): Outcome<Omit<ContentFile, "hash">> => {
  const at = (line: number, column: number, message: string): Problem => ({
    severity: "error",
    file,
    line,
    column,
    message,
  });
  const fault = fenceFault(text);
  if (fault) return { problems: [at(fault.line, 1, fault.message)] };
  let parsed: ParsedYaml = { data: {}, positions: new Map(), faults: [] };
  const parse = (yaml: string) => {
    parsed = parseYaml(yaml.replace(/^\n/, ""), 2);
    return {};
  };
  const { content, matter: source } = matter(withBareFences(text), {
    language: "yaml",
    engines: { ...refusedEngines, yaml: { parse } },
  });
  if (parsed.faults.length > 0)
    return { problems: parsed.faults.map(({ line, column, message }) => at(line, column, message)) };
  const bodyLine = source.split("\n").length + 2;
  return {
    value: { file, path, data: parsed.data, positions: parsed.positions, body: content, bodyLine },
    problems: [],
  };
};
