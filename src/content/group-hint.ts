import * as z from "zod";
import { fieldHolds } from "../model/fields.ts";
import { exampleOf, fieldAt, knownKeys, unwrapped } from "./fix-hint.ts";
import { itemText } from "./value-error.ts";

/**
 * Returns a group of fields on one line, with the text in the field that it was most likely meant for. Returns undefined
 * if no field fits.
 * @example groupWith("pic.jpg", pictureFields) // "{ src: pic.jpg, alt: What the picture shows }"
 */
export function groupWith(text: string, schema: z.core.$ZodType): string | undefined {
  const core = unwrapped(schema);
  const chosen = fieldFor(text, core);
  if (chosen === undefined || !isOfText(core)) return undefined;
  const fields = knownKeys(core).flatMap((name) => {
    const field = fieldAt(core, [name]);
    // A picture is a file of the content folder, and never one from another host.
    const [file = text] = name === "src" ? (/(?<=^https?:.*\/)[^/?#]+(?=[^/]*$)/.exec(text) ?? []) : [];
    if (name === chosen) return [`${name}: ${itemText(file)}`];
    return field && isOptional(field) ? [] : [`${name}: ${placeholder(core, name)}`];
  });
  return `{ ${fields.join(", ")} }`;
}

/** Returns the field of a group that a text without a name was most likely meant for. */
function fieldFor(text: string, schema: z.core.$ZodType): string | undefined {
  const names = knownKeys(schema);
  const isValid = (name: string): boolean => {
    const field = fieldAt(schema, [name]);
    return field instanceof z.ZodType && field.safeParse(text).success;
  };
  if (names.includes("src")) return "src";
  if (/^https?:|^\//.test(text) && names.includes("url")) return "url";
  // An answer to a question that nobody asked is no words for readers.
  if (/^(?:true|false|yes|no|on|off)$/i.test(text)) return undefined;
  const what = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(text) ? "date" : "words";
  const fitting = names.filter((name) => {
    const field = fieldAt(schema, [name]);
    return field && fieldHolds.get(unwrapped(field))?.what === what && isValid(name);
  });
  return fitting.find((name) => !isOptional(fieldAt(schema, [name]) ?? schema));
}

function isOptional(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodOptional;
}

/** Returns true if all required fields of a group are text, so that placeholders can be proposed. */
function isOfText(schema: z.core.$ZodType): boolean {
  return knownKeys(schema).every((name) => {
    const field = fieldAt(schema, [name]);
    return field && (isOptional(field) || field instanceof z.ZodString);
  });
}

/** Returns a placeholder for words that only the editor knows: the beginning of the field's description. */
function placeholder(schema: z.core.$ZodType, name: string): string {
  const field = fieldAt(schema, [name]);
  const core = field && unwrapped(field);
  if (core && fieldHolds.get(core)?.what === "date")
    return exampleOf(schema, [name])?.replace(/^\w+: /, "") ?? "";
  const [words = ""] = field instanceof z.ZodType ? (field.meta()?.description ?? "").split(/[,;.]/, 1) : [];
  return itemText(words);
}
