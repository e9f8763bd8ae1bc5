import { type FieldSource, valueAt } from "./content-file.ts";

/** A text that a comma cut off, because it stands between braces. */
interface CutText {
  /** The field of the text. */
  readonly path: readonly PropertyKey[];
  /** The names that YAML took for fields. */
  readonly keys: readonly string[];
  readonly message: string;
}

/**
 * Returns the text of a group that a comma cut off: between braces, a comma ends a value. Undefined if the unknown names are
 * none of its parts.
 * @example "{ text: Water off in 12,000 homes }" // the text "Water off in 12,000 homes", and the name "000 homes"
 */
export function cutText(
  group: readonly PropertyKey[],
  unknown: readonly string[],
  { data, positions, written }: FieldSource,
): CutText | undefined {
  const fields = valueAt(data, group);
  if (!written || typeof fields !== "object" || fields === null) return undefined;
  const names = Object.keys(fields);
  const first = names.findIndex((name) => isCutOff(name));
  const name = names[first - 1];
  const value = name === undefined ? undefined : valueAt(fields, [name]);
  const start = name === undefined ? undefined : positions.get([...group, name].map(String).join("."));
  if (name === undefined || typeof value !== "string" || !start) return undefined;
  const rest = names.slice(first);
  const end = rest.findIndex((other) => !isCutOff(other));
  const keys = end < 0 ? rest : rest.slice(0, end);
  const line = written.text.split("\n")[start.line - written.beginsOn] ?? "";
  const last = keys.at(-1) ?? "";
  const cut = line.slice(start.column - 1);
  const whole = cut.slice(0, cut.indexOf(last, value.length) + last.length);
  if (!whole.startsWith(value) || !/^\s*,/.test(whole.slice(value.length))) return undefined;
  return {
    path: [...group, name],
    keys,
    message: `contains a comma, which ends a text between braces. Write ${name}: ${JSON.stringify(whole)}`,
  };

  function isCutOff(other: string): boolean {
    return unknown.includes(other) && valueAt(fields, [other]) === null;
  }
}
