import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Position } from "../model/contentFile.ts";
import type { ParsedYaml, YamlFault } from "./parsedYaml.ts";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** More aliases than any front matter needs; a bomb of them would fill the memory. */
const mostAliases = 20;

const advice: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "The key stands here twice. Keep one of the two lines.",
  TAB_AS_INDENT: "A tab indents this line. Use spaces.",
  BAD_INDENT: "This line is indented wrongly. Line it up with the one above.",
  MISSING_CHAR: "A closing quotation mark or bracket is missing. Add it.",
  MULTILINE_IMPLICIT_KEY: "A text that holds a colon must stand in quotation marks.",
  BLOCK_AS_IMPLICIT_KEY: "A text that holds a colon must stand in quotation marks.",
};

const firstLine = (message: string): string => message.split(/ at line |\n/)[0] ?? message;

const faultMessage = (code: string, message: string): string =>
  advice[code] ??
  (message.includes("call stack") ? "The values nest too deep here. Write them flatter." : undefined) ??
  `This is not valid YAML: ${firstLine(message)}. Write each field as name: value.`;

const own = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

/**
 * Any YAML as plain data, with the place of every key and value in it and everything that is wrong with it.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the
 * file on which the YAML begins, counted from 1.
 */
export const anyYaml = (text: string, beginsOn: number): ParsedYaml => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    uniqueKeys: true,
  });
  const positions = new Map<string, Position>();
  const faults: YamlFault[] = [];
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + beginsOn - 1, column: col };
  };
  const visit = (node: Node | null | undefined, path: string): void => {
    if (node?.range) positions.set(path, placeOf(node.range[0]));
    if (isMap<Node, Node | null>(node))
      for (const { key, value } of node.items) {
        const name = own(key);
        const place = placeOf(key.range?.[0] ?? 0);
        if (forbiddenKeys.has(name))
          faults.push({ ...place, message: `The key "${name}" is not allowed. Remove the line.` });
        const inner = path === "" ? name : `${path}.${name}`;
        positions.set(`key:${inner}`, place);
        visit(value, inner);
      }
    else if (isSeq<Node>(node))
      for (const [index, item] of node.items.entries()) visit(item, `${path}.${index}`);
  };
  visit(document.contents, "");
  for (const error of [...document.errors, ...document.warnings])
    faults.push({ ...placeOf(error.pos[0]), message: faultMessage(error.code, error.message) });
  if (faults.length > 0) return { data: {}, positions, faults };
  return { ...plainData(() => document.toJS({ maxAliasCount: mostAliases }), beginsOn), positions };
};

const plainData = (convert: () => unknown, beginsOn: number): Pick<ParsedYaml, "data" | "faults"> => {
  const fault = (message: string) => ({ data: {}, faults: [{ line: beginsOn, column: 1, message }] });
  try {
    const data: unknown = convert();
    if (data === null || data === undefined) return { data: {}, faults: [] };
    if (typeof data !== "object" || Array.isArray(data))
      return fault("This is not a list of fields. Write each field as name: value.");
    return { data: Object.fromEntries(Object.entries(data)), faults: [] };
  } catch {
    return fault("An alias (*name) leads nowhere, or aliases repeat too much. Write the values out.");
  }
};
