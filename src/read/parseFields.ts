import type { z } from "zod";
import type { ContentFile } from "../model/contentFile.ts";
import { fieldProblems } from "./fieldProblems.ts";
import type { Outcome } from "./outcome.ts";

/** The fields of a file as its schema has them, or every problem with them. */
export const parseFields = <Schema extends z.ZodType>(
  schema: Schema,
  source: Pick<ContentFile, "file" | "data" | "positions">,
): Outcome<z.infer<Schema>> => {
  const result = schema.safeParse(source.data);
  return result.success
    ? { value: result.data, problems: [] }
    : { problems: fieldProblems(result.error.issues, schema, source) };
};
