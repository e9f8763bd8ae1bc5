import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { lazy } from "../lib/cache.ts";
import type { Position, Positions } from "../model/problem.ts";
import type { Written } from "./content-file.ts";
import { fastYaml } from "./fast-yaml.ts";
import { yamlMistakes } from "./yaml-mistakes.ts";
import { type YamlError, yamlSurvey } from "./yaml-survey.ts";

/** Parsed YAML: plain data, the position of every key and value, and all errors. */
export interface YamlDocument {
  /** If there are errors: the data after each correction that the messages propose, or empty if that is not known. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly positions: Positions;
  readonly errors: readonly YamlError[];
  readonly written?: Written | undefined;
}

/**
 * Parses YAML into plain data, with the position of every key and value and all errors. Does not throw.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the file on which
 * the YAML begins, counted from 1.
 */
export function parseYaml(text: string, beginsOn: number): YamlDocument {
  const data = fastYaml(text);
  if (!data) return fullYaml(text, beginsOn);
  // Found on demand, since nothing asks for a position in most texts.
  const positions = lazy(() => fullYaml(text, beginsOn).positions);
  return {
    data,
    positions: { get: (field) => positions().get(field) },
    errors: [],
    written: { text, beginsOn, dropped: [] },
  };
}

/** Valid YAML that nobody means: a hyphen without a space before a field's name, a list as a name. */
const hardlyYaml = /^ *-[A-Za-z_][\w-]*:(?: |$)|: +\[[^"'\n]*\]:(?: |$)/m;

/** Parses any YAML with the `yaml` package, and returns the same as `parseYaml`. */
export function fullYaml(text: string, beginsOn: number): YamlDocument {
  const { isYaml, parsed } = parseStrictly(text, beginsOn);
  if (isYaml && !hardlyYaml.test(text)) return parsed;
  const { errors, corrected } = yamlMistakes(text, beginsOn);
  if (corrected === text) return errors.length > 0 ? { ...parsed, errors } : parsed;
  const { parsed: reparsed } = parseStrictly(corrected, beginsOn);
  if (errors.length === 0) return reparsed.errors.length === 0 ? reparsed : parsed;
  const correctedLines = new Set(errors.map(({ line }) => line));
  return {
    ...reparsed,
    errors: [...errors, ...reparsed.errors.filter(({ line }) => !correctedLines.has(line))],
  };
}

/** The limit of aliases: more than front matter needs, and too few for an alias bomb that fills the memory. */
const mostAliases = 20;

/** Parses a text by YAML's own rules, without our corrections. */
function parseStrictly(
  text: string,
  beginsOn: number,
): { readonly isYaml: boolean; readonly parsed: YamlDocument } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    // Pretty errors quote their line, which takes quadratic time if one long line has many.
    prettyErrors: false,
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + beginsOn - 1, column: col };
  };
  const {
    positions,
    errors: surveyErrors,
    dropped,
  } = yamlSurvey(document.contents, text, beginsOn, positionAt);
  const errorOf = (error: YAMLError): YamlError => ({
    ...positionAt(error.pos[0]),
    message: errorMessage(error),
  });
  const { errors: syntaxErrors, warnings } = document;
  const errors = [
    ...surveyErrors,
    ...syntaxErrors.map(errorOf),
    ...(surveyErrors.length > 0 ? [] : warnings.map(errorOf)),
  ];
  // Warnings alone mean that the text is no YAML that anybody means, such as an anchor that ends in a colon.
  const isYaml = syntaxErrors.length === 0 && (warnings.length === 0 || surveyErrors.length > 0);
  const written = { text, beginsOn, dropped };
  if (errors.length > 0) return { isYaml, parsed: { data: {}, positions, errors, written } };
  const converted = plainData(() => document.toJS({ maxAliasCount: mostAliases }), beginsOn);
  return { isYaml, parsed: { ...converted, positions, written } };
}

const hint: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "A tab indents this line. Use spaces.",
  BAD_INDENT: "This line is indented wrongly. Line it up with the one above.",
  MULTILINE_IMPLICIT_KEY: "A text that holds a colon must stand in quotation marks.",
  BLOCK_AS_IMPLICIT_KEY: "A text that holds a colon must stand in quotation marks.",
};

function errorMessage({ code, message }: YAMLError): string {
  if (/must be sufficiently indented and end with a/.test(message) || /^Missing closing/.test(message))
    return "A closing quotation mark or bracket is missing. Add it.";
  return (
    hint[code] ??
    (message.includes("call stack") ? "The values nest too deep here. Write them flatter." : undefined) ??
    `This is not valid YAML: ${firstLine(message)}. Write each field as name: value.`
  );
}

function firstLine(message: string): string {
  return message.split(/ at line |\n/)[0] ?? message;
}

function plainData(convert: () => unknown, beginsOn: number): Pick<YamlDocument, "data" | "errors"> {
  const error = (message: string) => ({ data: {}, errors: [{ line: beginsOn, column: 1, message }] });
  try {
    const data: unknown = convert();
    if (data === null || data === undefined) return { data: {}, errors: [] };
    if (typeof data !== "object" || Array.isArray(data))
      return error("This is not a list of fields. Write each field as name: value.");
    return { data: Object.fromEntries(Object.entries(data)), errors: [] };
  } catch {
    return error("Aliases (*name) repeat too much here. Write the values out.");
  }
}
