import { z } from "zod";
import { ruleInWords } from "./ruleInWords.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What lengths and ranges say stands in keywords of the schema already. */
const ownKeyword: ReadonlySet<string> = new Set([
  "min_length",
  "max_length",
  "greater_than",
  "less_than",
  "number_format",
  "overwrite",
]);

/** Zod keeps a message as a function of the issue; ours are the same whatever the issue is. */
const messageOf = ({ _zod }: z.core.$ZodCheck): string | undefined => {
  const told: unknown = _zod.def.error && Reflect.apply(_zod.def.error, undefined, [{}]);
  return typeof told === "string" ? told : undefined;
};

/** The rules of a field that JSON Schema can't express, or expresses as a pattern that nobody can read. */
const rulesOf = (schema: z.core.$ZodType): readonly string[] =>
  (schema._zod.def.checks ?? [])
    .filter(({ _zod }) => !ownKeyword.has(_zod.def.check))
    .flatMap((check) => {
      const message = messageOf(check);
      return message === undefined ? [] : [ruleInWords(message)];
    });

/** JSON has no bounds for whole numbers; those of JavaScript are no rule of ours. */
const withoutSafeBounds = (schema: JsonSchema): void => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
};

/** Zod writes our own word for an example as it stands; JSON Schema knows a list of them. */
const withExamples = (schema: JsonSchema): void => {
  const { example } = schema;
  if (example === undefined) return;
  delete schema.example;
  schema.examples = [example];
};

/**
 * A schema of `src/model/` as JSON Schema (draft 2020-12), for editors of text that check while one types.
 * Rules that it can't express stand in `$comment`, in words; the build checks them all.
 */
export const jsonSchemaOf = (schema: z.ZodType, id: string): JsonSchema => ({
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
});
