import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { CustomisationError, thrownError } from "../customisation/error.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { withSlashes } from "../lib/files.ts";
import { lineWhere } from "../lib/lines.ts";
import { closest } from "../lib/suggest.ts";
import { frameLayout } from "./page-facts.ts";

/**
 * Returns what a template, or Eleventy itself, threw, with the position in the file of the publication that is wrong. `file`
 * is named if nothing else is known.
 */
export function templateError(
  thrown: unknown,
  { folder, templates }: Pick<CustomisationFiles, "folder" | "templates">,
  file = "templates",
): CustomisationError {
  const chain = causesOf(thrown);
  const own = chain.find((error) => error instanceof CustomisationError);
  if (own) return own;
  const clash = chain.map(({ message }) => clashIn(message, folder)).find(Boolean);
  if (clash) return clash;
  const named = (templates?.paths ?? []).find((path) => chain.some(({ message }) => message.includes(path)));
  const last = chain.at(-1) ?? thrown;
  const yaml = named === undefined ? undefined : frontMatterError(last, named);
  if (yaml) return yaml;
  const position = chain.map((error) => positionIn(error, folder)).findLast(Boolean);
  const inCode = thrownError(last, { folder, file: named ?? file });
  const found = inCode.line > 0 ? inCode : (position ?? inCode);
  const text = sentence(last instanceof Error ? last.message : String(last), folder);
  const name =
    last instanceof Error && /^(?:Type|Range|Reference|Syntax)Error$/.test(last.name) ? `${last.name}: ` : "";
  const line = found.line > 0 ? found.line : lineOfMention(text, join(folder, found.file));
  return new CustomisationError(`${name}${text}`, { ...found, file: found.file, line, column: found.column });
}

/** Returns an error and those that it wraps, the innermost last. Template languages name it in different ways. */
function causesOf(thrown: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let error = thrown; error instanceof Error && !chain.includes(error); error = causeOf(error))
    chain.push(error);
  return chain;
}

function causeOf(error: Error): unknown {
  return "originalError" in error && error.originalError !== undefined ? error.originalError : error.cause;
}

interface TemplatePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Returns the position that an error of Nunjucks or Liquid names. */
function positionIn(error: Error, folder: string): TemplatePosition | undefined {
  const found = error.name === "Template render error" ? nunjucksPosition(error) : liquidPosition(error);
  const file = found && ownFile(found.file, folder);
  if (!found || file === undefined) return undefined;
  const line = found.line > 0 ? found.line + frontMatterLines(join(folder, file)) : 0;
  return { file, line, column: found.line > 0 ? found.column : 0 };
}

/** What Nunjucks throws. */
interface NunjucksDetails {
  readonly lineno?: number | undefined;
  readonly colno?: number | undefined;
}

/** The innermost file stands last. Lines are counted from 0 if a template runs, and from 1 if it is read. */
function nunjucksPosition(error: Error): TemplatePosition | undefined {
  const details: NunjucksDetails = { lineno: undefined, colno: undefined, ...error };
  const { lineno: line = 0, colno: column = 0 } = details;
  const file = [...error.message.matchAll(/^\s*\(([^()\n]+)\)(?: \[Line [^\]]+\])?$/gm)].at(-1)?.[1];
  const isRunning = error.cause !== undefined && line + column > 0;
  return file === undefined
    ? undefined
    : { file, line: isRunning ? line + 1 : line, column: isRunning ? column + 1 : column };
}

function liquidPosition({ message }: Error): TemplatePosition | undefined {
  const [, file, line, column] = /, file:([^\n,]+), line:(\d+)(?:, col:(\d+))?/.exec(message) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column ?? 0) };
}

function ownFile(path: string, folder: string): string | undefined {
  const file = withSlashes(relative(folder, resolve(path)));
  return file.startsWith("..") || isAbsolute(file) || !existsSync(join(folder, file)) ? undefined : file;
}

/** Returns a message as a sentence, without positions and without folders that lie outside of the publication. */
function sentence(message: string, folder: string): string {
  const [, layout] = /layout that does not exist:.*\(via `layout: (.*)`\)/.exec(message) ?? [];
  if (layout !== undefined) return missingLayout(layout);
  const text = message
    .replace(/>>>>>11ty>>>>>[\s\S]*/, "")
    .replace(/^\s*\([^()\n]+\)(?: \[Line [^\]]+\])?\n/gm, "")
    .replace(/, file:[^\n]*, line:\d+(?:, col:\d+)?/g, "")
    .replaceAll(`${relative(".", folder)}/`, "")
    .replaceAll(`${folder}/`, "")
    .replace(/ \(templates\/[^()]*\)/g, "")
    .replace(/^\s*(?:Error: )+/, "")
    .trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function missingLayout(layout: string): string {
  const hint = closest(layout, [frameLayout]) === undefined ? "" : ` Did you mean ${frameLayout}?`;
  return `There is no layout "${layout}" in templates/_includes/.${hint}`;
}

/** Returns the line of what a message is about, if it names that by a word of the file; 0 if it does not. */
function lineOfMention(text: string, file: string): number {
  const [, filter] = /filter not found: (\S+?)\.?$/.exec(text) ?? [];
  if (filter !== undefined)
    return lineMatching(file, new RegExp(`\\|\\s*${filter.replace(/\W/g, "\\$&")}(?!\\w)`));
  const field = ["permalink", "pagination", "layout"].find((name) => text.includes(name));
  return field === undefined ? 0 : lineOfField(file, field);
}

/** Two templates for one address, as Eleventy tells it. */
function clashIn(message: string, folder: string): CustomisationError | undefined {
  if (!message.startsWith("Output conflict")) return undefined;
  const files = [...message.matchAll(/^\s*\d+\. (\S.*)$/gm)].flatMap(
    ([, path = ""]) => ownFile(path.trim(), folder) ?? [],
  );
  const [first = "", other = first] = files.toSorted();
  const line = lineOfField(join(folder, other), "permalink");
  const text =
    first === other
      ? "It makes two pages of one address. Write a permalink that differs from page to page."
      : `Its address is that of ${first} too. Give one of them another permalink.`;
  return new CustomisationError(text, { file: other, line, column: 0 });
}

/** What js-yaml says of an error. */
interface YamlDetails {
  readonly mark?: { readonly line?: number; readonly column?: number } | undefined;
  readonly reason: string;
}

/** Returns an error of YAML in front matter. Its line is counted from the one after the first hyphens. */
function frontMatterError(error: unknown, file: string): CustomisationError | undefined {
  if (!(error instanceof Error) || error.name !== "YAMLException") return undefined;
  const details: YamlDetails = { mark: undefined, reason: error.message, ...error };
  const { mark, reason } = details;
  return new CustomisationError(`The front matter is no valid YAML: ${reason}.`, {
    file,
    line: (mark?.line ?? 0) + 1,
    column: (mark?.column ?? 0) + 1,
  });
}

/** Returns the number of lines of a file's front matter, which template languages do not see. */
function frontMatterLines(file: string): number {
  const text = readFileSync(file, "utf8");
  const found = /^---[^\n]*\n(?:[\s\S]*?\n)?---[^\n]*(?:\n|$)/.exec(text);
  return found ? found[0].split("\n").length - 1 : 0;
}

/** Returns the line of a file that sets a field of its front matter or its data; 0 if it has none. */
export function lineOfField(file: string, field: string): number {
  return lineMatching(
    file,
    new RegExp(`^\\s*["']?${field}["']?\\s*[:(=]|[{,]\\s*["']?${field}["']?\\s*[:(]`),
  );
}

function lineMatching(file: string, form: RegExp): number {
  return existsSync(file) ? lineWhere(readFileSync(file, "utf8"), (line) => form.test(line)) : 0;
}
