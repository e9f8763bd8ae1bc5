import { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * A schema of `src/model/` as JSON Schema (draft 2020-12), for editors of text that check while one types.
 * Rules that it can't express stand in `$comment`, in words; the build checks them all.
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

/** JSON has no bounds for whole numbers; those of JavaScript are no rule of ours. */
function withoutSafeBounds(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Zod writes our own word for an example as it stands; JSON Schema knows a list of them. */
function withExamples(schema: JsonSchema): void {
  const { example } = schema;
  if (example === undefined) return;
  delete schema.example;
  schema.examples = [example];
}

/** Our own word for a rule that JSON Schema can't express, or expresses as a pattern that nobody can read. */
function withComment(schema: JsonSchema): void {
  const { rule } = schema;
  if (typeof rule !== "string") return;
  delete schema.rule;
  schema.$comment = rule;
}

/**
 * A group of fields filled with the examples of its schema, without the fields that are left out.
 * @example exampleData(jsonSchemaOf(sectionFields, "section")) // { name: "World", order: 10, … }
 */
export function exampleData(
  group: JsonSchema,
  leftOut: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(group.properties ?? {})
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
 * The name of the file that holds a noun's JSON Schema, in `docs/schema/`; also the schema's id.
 * @example schemaFileOf("article") // "article.schema.json"
 */
export function schemaFileOf(recordType: string): string {
  return `${recordType}.schema.json`;
}
