import * as z from "zod";

/** Returns the schema inside of `optional()`. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

/** Returns the schema of the field at a path, or undefined if the schema has no such field. */
export function fieldAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((at, part) => at && inside(at, part), schema);
}

/** Returns the names of the fields that an object's schema has. Unions give those of all their options. */
export function knownKeys(schema: z.core.$ZodType | undefined): readonly string[] {
  const core = schema && unwrapped(schema);
  if (core instanceof z.ZodUnion) return core.options.flatMap(knownKeys);
  return core instanceof z.ZodObject ? Object.keys(core.shape) : [];
}

/**
 * Returns the example of a field as a line of YAML, or undefined if its schema has none.
 * @example exampleOf(articleFields, ["section"]) // "section: world"
 */
export function exampleOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const field = fieldAt(schema, path);
  const example = field && metaExample(field);
  if (example === undefined) return undefined;
  const name = path.findLast((part) => typeof part === "string");
  return `${String(name)}: ${asYaml(example)}`;
}

/** Returns the example of a schema, or of what it makes optional. */
function metaExample(field: z.core.$ZodType): unknown {
  const example = field instanceof z.ZodType ? field.meta()?.example : undefined;
  return example === undefined && field instanceof z.ZodOptional ? metaExample(field.unwrap()) : example;
}

function inside(schema: z.core.$ZodType, part: PropertyKey): z.core.$ZodType | undefined {
  const core = unwrapped(schema);
  if (core instanceof z.ZodObject) return core.shape[String(part)];
  if (core instanceof z.ZodArray) return core.element;
  if (core instanceof z.ZodRecord) return core.valueType;
  if (core instanceof z.ZodUnion)
    return core.options.map((option) => inside(option, part)).find((found) => found !== undefined);
  return undefined;
}

function asYaml(example: unknown): string {
  return Array.isArray(example)
    ? `[${example.map(asYaml).join(", ")}]`
    : example !== null && typeof example === "object"
      ? `{ ${Object.entries(example)
          .map(([key, value]) => `${key}: ${asYaml(value)}`)
          .join(", ")} }`
      : typeof example === "string" && /^[+-]?[\d.]+$|^["'[{*&!|>%@`#-]|: /.test(example)
        ? `"${example}"`
        : String(example);
}
