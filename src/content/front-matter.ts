import matter from "gray-matter";
import type { Outcome, Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import type { ParsedYaml } from "./fast-yaml.ts";
import { parseYaml } from "./yaml.ts";

const field = /^[\w-]+\s*[:：]/;

/** Every engine that gray-matter knows, so that none of them can be asked for by a file. */
const refusedEngines = {
  js: refuseEngine,
  javascript: refuseEngine,
  json: refuseEngine,
  coffee: refuseEngine,
};

/**
 * A content file taken apart into front matter and body. `path` is relative to the content folder. Where it is clear how
 * the front matter's faults are to be mended, there are both them and the file, so that what else is wrong with it can
 * be told in the same round.
 */
export function parseFrontMatter(
  text: string,
  file: string,
  path: string,
): Outcome<Omit<ContentFile, "hash">> {
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
}

/** Where the text's first line ends, and its second fence begins and ends, counted in characters. */
interface Fences {
  readonly openingEnd: number;
  readonly close: number;
  readonly closeEnd: number;
  /** The line of the second fence, counted from 1. */
  readonly line: number;
}

/**
 * What gray-matter is given to take apart: all up to the second fence, since it makes a key of its cache of what it
 * is given, and without spaces after the fences, which it would take for text.
 */
function frontOf(text: string, { openingEnd, close }: Fences): string {
  return `---${text.slice(openingEnd, close)}---`;
}

function refuseEngine(): never {
  throw new Error("Front matter is data, never code.");
}

/** What is wrong with the fences, and on which line, counted from 1. */
interface FenceFault {
  readonly line: number;
  readonly message: string;
}

/** In characters; far more than any article needs, and as much as is read in no time. */
const largestFrontMatter = 50_000;

/** Where the lines of three hyphens are that a content file's front matter stands between, or what is wrong with them. */
export function fencesOf(text: string): Fences | FenceFault {
  const openingEnd = lineEnd(text, 0);
  const opening = text.slice(0, openingEnd).trimEnd();
  if (opening !== "---") return openingFault(text, opening);
  // gray-matter takes the first line that begins with three hyphens for the end.
  const breakBefore = text.indexOf("\n---", openingEnd);
  if (breakBefore < 0) return closingFault(text);
  if (breakBefore > largestFrontMatter)
    return {
      line: 1,
      message: `The front matter is longer than ${largestFrontMatter} characters. Move text below its second line of three hyphens.`,
    };
  const close = breakBefore + 1;
  const line = lineBreaks(text, close) + 1;
  const closeEnd = lineEnd(text, close);
  return text.slice(close, closeEnd).trimEnd() === "---"
    ? { openingEnd, close, closeEnd, line }
    : { line, message: "The front matter must end with a line of exactly three hyphens. Write ---." };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function openingFault(text: string, opening: string): FenceFault {
  const [before = ""] = /^\s*/.exec(text) ?? [];
  const line = before.split("\n").length;
  const first = text.slice(before.length, lineEnd(text, before.length)).trimEnd();
  if (first === "---")
    return before.includes("\n")
      ? {
          line: 1,
          message: "The first --- must stand on the very first line. Remove the empty lines before it.",
        }
      : { line: 1, message: "Spaces stand before the first ---. Remove them." };
  if (isLikeAFence(first))
    return {
      line,
      message: `The front matter must begin with a line of three hyphens, and not "${first}". Write ---`,
    };
  if (first === "+++")
    return {
      line,
      message:
        'The front matter is marked "+++" and may only be YAML. Write --- in place of each +++, and each field as name: value.',
    };
  if (/^---\s*\S/.test(opening) && !opening.startsWith("----"))
    return {
      line: 1,
      message: `The front matter is marked "${opening}", but it may only be YAML. Write --- alone on the first line.`,
    };
  if (field.test(first) && /^---[ \t]*$/m.test(text))
    return { line, message: "The front matter lacks its first line. Write a line --- above this one." };
  return {
    line: 1,
    message:
      "The front matter is missing. Begin the file with a line ---, then fields such as title: …, then a line ---.",
  };
}

/** What was meant for three hyphens: another number of them, with spaces, or the dashes that word processors make of them. */
function isLikeAFence(line: string): boolean {
  return /^(?:[-–—―−‐‑][ \t]*){1,6}$/.test(line.trim());
}

/** Where the second fence was meant to stand: at what looks like one, or above the first line of the text. */
function closingFault(text: string): FenceFault {
  const lines = text.split("\n").slice(1);
  const at = lines.findIndex((line) => isEnd(line) || !isLikeFrontMatter(line));
  const line = lines[at];
  if (line === undefined)
    return { line: 1, message: "The front matter is not closed. Write a line --- between it and the text." };
  return isEnd(line)
    ? {
        line: at + 2,
        message: `The front matter must end with a line of three hyphens, and not "${line.trimEnd()}". Write ---`,
      }
    : { line: at + 2, message: "The front matter is not closed. Write a line --- above this one." };
}

function isEnd(line: string): boolean {
  return isLikeAFence(line) || line.trim() === "...";
}

/** Whether a line may belong to front matter: a field, what stands below one, a remark, or nothing. */
function isLikeFrontMatter(line: string): boolean {
  return /^(?:\s|#|- |$)/.test(line) || field.test(line);
}

function lineBreaks(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
