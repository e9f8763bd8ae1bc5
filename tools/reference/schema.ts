import { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** How the message that refuses a value begins, and the rule that stands behind it. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^is not (an? [^.]+)\..*$/s, "$1"],
  [/^is (a name [^,]+), .*$/s, "not $1"],
  [/^may hold (.+) only\..*$/s, "$1 only"],
  [/^may not hold (.+?)\. .*$/s, "no $1"],
  [/^runs over several lines\..*$/s, "on one line"],
];

/**
 * A schema of `src/model/` as JSON Schema (draft 2020-12), for editors of text that check while one types.
 * Rules that it can't express stand in `$comment`, in words; the build checks them all.
 */
export function jsonSchemaOf(schema: z.ZodType, id: string): JsonSchema {
  return {
    $id: id,
    ...z.toJSONSchema(schema, {
      io: "input",
      override: ({ zodSchema, jsonSchema }) => {
        withoutSafeBounds(jsonSchema);
        withExamples(jsonSchema);
        const rules = rulesOf(zodSchema);
        if (rules.length > 0) jsonSchema.$comment = rules.join("; ");
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

/** What lengths and ranges say stands in keywords of the schema already. */
const ownKeyword: ReadonlySet<string> = new Set([
  "min_length",
  "max_length",
  "greater_than",
  "less_than",
  "number_format",
  "overwrite",
]);

/** The rules of a field that JSON Schema can't express, or expresses as a pattern that nobody can read. */
function rulesOf(schema: z.core.$ZodType): readonly string[] {
  return (schema._zod.def.checks ?? [])
    .filter(({ _zod }) => !ownKeyword.has(_zod.def.check))
    .flatMap((check) => {
      const message = messageOf(check);
      return message === undefined ? [] : [ruleInWords(message)];
    });
}

/** Zod keeps a message as a function of the issue; ours are the same whatever the issue is. */
function messageOf({ _zod }: z.core.$ZodCheck): string | undefined {
  const told: unknown = _zod.def.error && Reflect.apply(_zod.def.error, undefined, [{}]);
  return typeof told === "string" ? told : undefined;
}

/**
 * What a field's refusal asks for, told as a rule.
 * @throws where the message is of a form that has no words yet, so that no rule is left out of the reference
 * @example ruleInWords("is not a web address. Write it whole.") // "a web address"
 */
export function ruleInWords(message: string): string {
  const rule = rules.find(([form]) => form.test(message));
  if (!rule) throw new Error(`The rule "${message}" has no words yet. Give it some in ruleInWords.ts.`);
  return message.replace(...rule);
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
export function schemaFileOf(noun: string): string {
  return `${noun}.schema.json`;
}
