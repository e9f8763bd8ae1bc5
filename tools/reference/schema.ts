import * as z from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Returns a schema of `src/model/` as JSON Schema (draft 2020-12), for text editors that validate while one types.
 * Rules that it can't express are in words under `$comment`; the build checks them all.
 */
export function jsonSchemaOf(schema: z.ZodType, id: string): JsonSchema {
  return {
    $id: id,
    ...z.toJSONSchema(schema, {
      io: "input",
      override: ({ jsonSchema }) => {
        withoutSafeBounds(jsonSchema);
        withExamples(jsonSchema);
        withComment(jsonSchema);
      },
    }),
  };
}

/** Removes the bounds of JavaScript's whole numbers, which are no rule of ours. */
function withoutSafeBounds(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Turns our keyword `example`, which Zod copies, into the list `examples` of JSON Schema. */
function withExamples(schema: JsonSchema): void {
  const { example } = schema;
  if (example === undefined) return;
  delete schema.example;
  schema.examples = [example];
}

/**
 * Turns our keyword `rule` into `$comment`: a rule that JSON Schema can't express, or only as an unreadable pattern.
 */
function withComment(schema: JsonSchema): void {
  const { rule } = schema;
  if (typeof rule !== "string") return;
  delete schema.rule;
  schema.$comment = rule;
}

/**
 * Returns a group of fields with the examples of its schema, without the fields that are left out.
 * @example exampleData(jsonSchemaOf(sectionFields, "section")) // { name: "World", order: 10, … }
 */
export function exampleData(
  group: JsonSchema,
  leftOut: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  if (!group.properties) return z.looseObject({}).parse(group.examples?.[0] ?? {});
  return Object.fromEntries(
    Object.entries(group.properties)
      .filter(([name]) => !leftOut.includes(name))
      .flatMap(([name, schema]) => (typeof schema === "object" ? [[name, exampleOf(schema)]] : [])),
  );
}

function exampleOf(schema: JsonSchema): unknown {
  const [example] = schema.examples ?? [];
  if (example !== undefined) return example;
  if (schema.properties) return exampleData(schema);
  return typeof schema.items === "object" && !Array.isArray(schema.items)
    ? [exampleOf(schema.items)]
    : undefined;
}

/**
 * Returns the file name of a record type's JSON Schema in `docs/schema/`, which is also the schema's id.
 * @example schemaFileOf("article") // "article.schema.json"
 */
export function schemaFileOf(recordType: string): string {
  return `${recordType}.schema.json`;
}
