import { LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Position } from "../model/problem.ts";
import { fastYaml, type YamlDocument, type YamlError } from "./fast-yaml.ts";
import { yamlMistakes } from "./yaml-mistakes.ts";
import { yamlSurvey } from "./yaml-survey.ts";

/** What is YAML, though nobody means it: a hyphen that touches a field's name, a list as a name. */
const hardlyYaml = /^ *-[A-Za-z_][\w-]*:(?: |$)|: +\[[^"'\n]*\]:(?: |$)/m;

/**
 * Any YAML as plain data, with the place of every key and value in it and everything that is wrong with it.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the
 * file on which the YAML begins, counted from 1.
 */
export function fullYaml(text: string, beginsOn: number): YamlDocument {
  const { isYaml, parsed } = asItStands(text, beginsOn);
  if (isYaml && !hardlyYaml.test(text)) return parsed;
  const { errors, mended } = yamlMistakes(text, beginsOn);
  if (mended === text) return errors.length > 0 ? { ...parsed, errors } : parsed;
  const { parsed: second } = asItStands(mended, beginsOn);
  if (errors.length === 0) return second.errors.length === 0 ? second : parsed;
  const told = new Set(errors.map(({ line }) => line));
  return { ...second, errors: [...errors, ...second.errors.filter(({ line }) => !told.has(line))] };
}

/** More aliases than any front matter needs; a bomb of them would fill the memory. */
const mostAliases = 20;

/** What a text says by YAML's own rules, and whether it is YAML at all. */
function asItStands(
  text: string,
  beginsOn: number,
): { readonly isYaml: boolean; readonly parsed: YamlDocument } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    // Each would quote its line, and a long one would be read anew for each.
    prettyErrors: false,
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + beginsOn - 1, column: col };
  };
  const { positions, errors: found, dropped } = yamlSurvey(document.contents, text, beginsOn, positionAt);
  const errorOf = (error: YAMLError): YamlError => ({
    ...positionAt(error.pos[0]),
    message: errorMessage(error),
  });
  const { errors: syntaxErrors, warnings } = document;
  const errors = [...found, ...syntaxErrors.map(errorOf), ...(found.length > 0 ? [] : warnings.map(errorOf))];
  // What it warns of where nothing was found is no YAML that anybody means, such as a name for aliases that ends in a colon.
  const isYaml = syntaxErrors.length === 0 && (warnings.length === 0 || found.length > 0);
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

/**
 * YAML as plain data, with the place of every key and value in it and everything that is wrong with it.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the
 * file on which the YAML begins, counted from 1.
 */
export function parseYaml(text: string, beginsOn: number): YamlDocument {
  return fastYaml(text, beginsOn) ?? fullYaml(text, beginsOn);
}
