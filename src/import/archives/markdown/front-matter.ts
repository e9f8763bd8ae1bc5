import { parse as parseToml, TomlError } from "smol-toml";
import { decodedText } from "../../../content/bytes.ts";
import { parseYaml } from "../../../content/yaml.ts";
import { lineProblem, type Problem } from "../../../model/problem.ts";

/** Fields of front matter by their names in lower case, as generators find them. */
export type Fields = ReadonlyMap<string, unknown>;

/** A text of a generator, taken apart. */
export interface SourceText {
  readonly fields: Fields;
  readonly body: string;
}

/**
 * Takes a text apart into its front matter, which may be YAML (---), TOML (+++) or JSON ({), and its body. Returns undefined
 * for a text without front matter. `shown` is the name of the file in messages.
 * @example frontMatterOf(new TextEncoder().encode("+++\ntitle = 'Ferry'\n+++\nIt sails."), "a.md").source.body // "It sails."
 */
export function frontMatterOf(
  bytes: Uint8Array,
  shown: string,
):
  | { readonly source: SourceText; readonly problem?: undefined }
  | { readonly source?: undefined; readonly problem: Problem }
  | undefined {
  const decoded = decodedText(bytes);
  if (decoded.error !== undefined) return { problem: lineProblem(shown, 0, decoded.error) };
  const { text } = decoded;
  const form = forms.find(({ begins }) => begins.test(text));
  if (form === undefined) return undefined;
  const parts = form.parts(text);
  if (parts === undefined)
    return {
      problem: lineProblem(
        shown,
        1,
        "The front matter begins here and never ends. Add the line that ends it.",
      ),
    };
  const parsed = form.parse(parts.front);
  if (parsed.error !== undefined) return { problem: lineProblem(shown, parsed.line, parsed.error) };
  return { source: { fields: fieldsOf(parsed.data), body: parts.body } };
}

/** Returns fields by their names in lower case. */
export function fieldsOf(data: Readonly<Record<string, unknown>>): Fields {
  return new Map(Object.entries(data).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Parses a file of data by its ending: YAML, TOML or JSON. Returns undefined if it can't be read as what it is. */
export function dataOf(bytes: Uint8Array, path: string): unknown {
  const decoded = decodedText(bytes);
  if (decoded.error !== undefined) return undefined;
  const { text } = decoded;
  if (/\.toml$/i.test(path)) return tomlData(text).data;
  if (/\.json$/i.test(path)) return jsonData(text).data;
  // A list is no record of fields, so it is read as the value of one.
  if (/^\s*(?:#.*\n\s*)*-/.test(text)) {
    const indented = text.replace(/^---.*\n/, "").replace(/^/gm, "  ");
    return parseYaml(`list:\n${indented}`, 0).data.list;
  }
  return parseYaml(text.replace(/^---[ \t]*\n/, ""), 1).data;
}

interface Form {
  readonly begins: RegExp;
  readonly parts: (text: string) => Parts | undefined;
  readonly parse: (front: string) => Parsed;
}

interface Parts {
  readonly front: string;
  readonly body: string;
}

type Data = Readonly<Record<string, unknown>>;

type Parsed =
  | { readonly data: Data; readonly error?: undefined }
  | { readonly data?: undefined; readonly error: string; readonly line: number };

const forms: readonly Form[] = [
  {
    begins: /^---[ \t]*(?:yaml[ \t]*)?\n/,
    parts: (text) => fencedParts(text, /^(?:---|\.\.\.)[ \t]*$/m),
    parse: yamlData,
  },
  {
    begins: /^---[ \t]*(?:js|javascript|coffee)[ \t]*\n/,
    parts: (text) => fencedParts(text, /^---[ \t]*$/m),
    parse: () => ({ error: "The front matter is code, which is not run. Write it as YAML.", line: 1 }),
  },
  { begins: /^---[ \t]*json[ \t]*\n/, parts: (text) => fencedParts(text, /^---[ \t]*$/m), parse: jsonData },
  {
    begins: /^(?:\+\+\+|---[ \t]*toml)[ \t]*\n/,
    parts: (text) => fencedParts(text, text.startsWith("+") ? /^\+\+\+[ \t]*$/m : /^---[ \t]*$/m),
    parse: tomlData,
  },
  { begins: /^\{\s*(?:"|\})/, parts: jsonParts, parse: jsonData },
];

function fencedParts(text: string, end: RegExp): Parts | undefined {
  const from = text.indexOf("\n") + 1;
  const found = end.exec(text.slice(from));
  if (found === null) return undefined;
  const close = from + found.index;
  return { front: text.slice(from, close), body: text.slice(close + found[0].length).replace(/^\n/, "") };
}

/** JSON ends where its first brace is closed. */
function jsonParts(text: string): Parts | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[{}]/gs)) {
    if (mark === "{") depth += 1;
    else if (mark === "}") depth -= 1;
    const end = index + mark.length;
    if (depth === 0) return { front: text.slice(0, end), body: text.slice(end).replace(/^[ \t]*\n/, "") };
  }
  return undefined;
}

/** What a mistake hides could be that the text is a draft, so that nothing is read of it. */
function yamlData(front: string): Parsed {
  const { data, errors } = parseYaml(front, 2);
  const [error] = errors;
  if (error === undefined) return { data };
  return { error: `The front matter can't be read. ${error.message}`, line: error.line };
}

function tomlData(front: string): Parsed {
  try {
    return { data: parseToml(front) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 0;
    return {
      error: 'The front matter is not valid TOML. Write each field as name = "value".',
      line: line + 1,
    };
  }
}

function jsonData(front: string): Parsed {
  try {
    const data: unknown = JSON.parse(front);
    if (typeof data === "object" && data !== null) return { data: { ...data } };
  } catch {
    // The message of JSON would quote the text.
  }
  return { error: 'The front matter is not valid JSON. Write each field as "name": "value".', line: 1 };
}
