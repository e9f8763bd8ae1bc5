import type { JsonSchema } from "./jsonSchemaOf.ts";

const exampleOf = (schema: JsonSchema): unknown => {
  const [example] = schema.examples ?? [];
  if (example !== undefined) return example;
  if (schema.properties) return exampleData(schema);
  return typeof schema.items === "object" && !Array.isArray(schema.items)
    ? [exampleOf(schema.items)]
    : undefined;
};

/**
 * A group of fields filled with the examples of its schema, without the fields that are left out.
 * @example exampleData(jsonSchemaOf(sectionFields, "section")) // { name: "World", order: 10, … }
 */
export const exampleData = (
  group: JsonSchema,
  leftOut: readonly string[] = [],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(group.properties ?? {})
      .filter(([name]) => !leftOut.includes(name))
      .flatMap(([name, schema]) => (typeof schema === "object" ? [[name, exampleOf(schema)]] : [])),
  );
