/** Values of front matter, which generators take in several shapes. */
import { TomlDate } from "smol-toml";
import type { Fields } from "./front-matter.ts";

/** Returns a value as text; undefined if it is empty, a list or a group. */
export function textOf(value: unknown): string | undefined {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Returns the first of some fields that holds text. */
export function firstText(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(fields.get(name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Returns the entries of a list, or a single text as the only one. */
export function textsOf(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry) => textOf(entry) ?? []);
}

/** Returns the entries of a list, or the words of a text, as Jekyll divides categories and tags. */
export function wordsOf(value: unknown): readonly string[] {
  return typeof value === "string" ? value.split(/\s+/).filter((word) => word !== "") : textsOf(value);
}

/** Returns a value as yes or no, also in the words of old YAML. Undefined if it is neither. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = textOf(value)?.toLowerCase();
  if (word === undefined) return undefined;
  if (/^(?:true|yes|on|y|1)$/.test(word)) return true;
  return /^(?:false|no|off|n|0)$/.test(word) ? false : undefined;
}

/** Returns a group of fields by their names in lower case; undefined if the value is none. */
export function groupOf(value: unknown): Fields | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof TomlDate)
    return undefined;
  return new Map(Object.entries(value).map(([name, entry]) => [name.toLowerCase(), entry]));
}
