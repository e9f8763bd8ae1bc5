import { LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Position } from "../model/problem.ts";
import { type ParsedYaml, plainYaml, type YamlFault } from "./fast-yaml.ts";
import { yamlMistakes } from "./yaml-mistakes.ts";
import { yamlSurvey } from "./yaml-survey.ts";

/** What is YAML, though nobody means it: a hyphen that touches a field's name, a list as a name. */
const hardlyYaml = /^ *-[A-Za-z_][\w-]*:(?: |$)|: +\[[^"'\n]*\]:(?: |$)/m;

/**
 * Any YAML as plain data, with the place of every key and value in it and everything that is wrong with it.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the
 * file on which the YAML begins, counted from 1.
 */
export function anyYaml(text: string, beginsOn: number): ParsedYaml {
  const { isYaml, parsed } = asItStands(text, beginsOn);
  if (isYaml && !hardlyYaml.test(text)) return parsed;
  const { faults, mended } = yamlMistakes(text, beginsOn);
  if (mended === text) return faults.length > 0 ? { ...parsed, faults } : parsed;
  const { parsed: second } = asItStands(mended, beginsOn);
  if (faults.length === 0) return second.faults.length === 0 ? second : parsed;
  const told = new Set(faults.map(({ line }) => line));
  return { ...second, faults: [...faults, ...second.faults.filter(({ line }) => !told.has(line))] };
}

/** More aliases than any front matter needs; a bomb of them would fill the memory. */
const mostAliases = 20;

/** What a text says by YAML's own rules, and whether it is YAML at all. */
function asItStands(
  text: string,
  beginsOn: number,
): { readonly isYaml: boolean; readonly parsed: ParsedYaml } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    // Each would quote its line, and a long one would be read anew for each.
    prettyErrors: false,
  });
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + beginsOn - 1, column: col };
  };
  const { positions, faults: found, dropped } = yamlSurvey(document.contents, text, beginsOn, placeOf);
  const faultOf = (error: YAMLError): YamlFault => ({
    ...placeOf(error.pos[0]),
    message: faultMessage(error),
  });
  const { errors, warnings } = document;
  const faults = [...found, ...errors.map(faultOf), ...(found.length > 0 ? [] : warnings.map(faultOf))];
  // What it warns of where nothing was found is no YAML that anybody means, such as a name for aliases that ends in a colon.
  const isYaml = errors.length === 0 && (warnings.length === 0 || found.length > 0);
  const written = { text, beginsOn, dropped };
  if (faults.length > 0) return { isYaml, parsed: { data: {}, positions, faults, written } };
  const converted = plainData(() => document.toJS({ maxAliasCount: mostAliases }), beginsOn);
  return { isYaml, parsed: { ...converted, positions, written } };
}

const advice: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "A tab indents this line. Use spaces.",
  BAD_INDENT: "This line is indented wrongly. Line it up with the one above.",
  MULTILINE_IMPLICIT_KEY: "A text that holds a colon must stand in quotation marks.",
  BLOCK_AS_IMPLICIT_KEY: "A text that holds a colon must stand in quotation marks.",
};

function faultMessage({ code, message }: YAMLError): string {
  if (/must be sufficiently indented and end with a/.test(message) || /^Missing closing/.test(message))
    return "A closing quotation mark or bracket is missing. Add it.";
  return (
    advice[code] ??
    (message.includes("call stack") ? "The values nest too deep here. Write them flatter." : undefined) ??
    `This is not valid YAML: ${firstLine(message)}. Write each field as name: value.`
  );
}

function firstLine(message: string): string {
  return message.split(/ at line |\n/)[0] ?? message;
}

function plainData(convert: () => unknown, beginsOn: number): Pick<ParsedYaml, "data" | "faults"> {
  const fault = (message: string) => ({ data: {}, faults: [{ line: beginsOn, column: 1, message }] });
  try {
    const data: unknown = convert();
    if (data === null || data === undefined) return { data: {}, faults: [] };
    if (typeof data !== "object" || Array.isArray(data))
      return fault("This is not a list of fields. Write each field as name: value.");
    return { data: Object.fromEntries(Object.entries(data)), faults: [] };
  } catch {
    return fault("Aliases (*name) repeat too much here. Write the values out.");
  }
}

/**
 * YAML as plain data, with the place of every key and value in it and everything that is wrong with it.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the
 * file on which the YAML begins, counted from 1.
 */
export function parseYaml(text: string, beginsOn: number): ParsedYaml {
  return plainYaml(text, beginsOn) ?? anyYaml(text, beginsOn);
}
