import * as z from "zod";
import { fieldHolds } from "../model/fields.ts";
import type { FormPattern } from "./form-field.ts";

/** The JSON Schema of a field, with what forms need to know besides. */
export interface FieldSchema extends z.core.JSONSchema.BaseSchema {
  /** A rule in words. */
  rule?: string;
  example?: unknown;
  /** What a text holds, if its type does not say so. */
  holds?: "words" | "date";
  formPattern?: FormPattern;
}

/** Returns a schema of `src/model/` as JSON Schema, with the messages of its patterns. */
export function fieldSchemaOf(schema: z.ZodType): FieldSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const holds = fieldHolds.get(zodSchema)?.what;
      const formPattern = patternOf(zodSchema);
      Object.assign(jsonSchema, { ...(holds && { holds }), ...(formPattern && { formPattern }) });
    },
  });
}

/** Returns the last pattern of a text, with its message. */
function patternOf(schema: z.core.$ZodTypes): FormPattern | undefined {
  const patterns = (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    "pattern" in def && def.pattern instanceof RegExp ? [def.pattern] : [],
  );
  const expression = patterns.at(-1);
  return expression && { expression: String(expression), message: patternMessage(schema) };
}

/** No pattern matches a space and a line feed. */
const unfit = " \n";

function patternMessage(schema: z.core.$ZodType): string {
  const issues = z.safeParse(schema, unfit).error?.issues ?? [];
  return issues.find(({ code }) => code === "invalid_format")?.message ?? "is not as it should be.";
}
