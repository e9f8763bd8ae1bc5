import type { z } from "zod";
import type { ContentFile } from "../model/contentFile.ts";
import { droppedProblems } from "./droppedProblems.ts";
import { fieldProblems } from "./fieldProblems.ts";
import type { Outcome } from "./outcome.ts";

/** The fields of a file as its schema has them, or every problem with them. */
export const parseFields = <Schema extends z.ZodType>(
  schema: Schema,
  source: Pick<ContentFile, "file" | "data" | "positions" | "written">,
): Outcome<z.infer<Schema>> => {
  const result = schema.safeParse(source.data);
  const dropped = droppedProblems(schema, source);
  if (result.success)
    return dropped.length === 0 ? { value: result.data, problems: [] } : { problems: dropped };
  const told = new Set(dropped.map(({ field }) => field));
  const others = fieldProblems(result.error.issues, schema, source);
  return { problems: [...dropped, ...others.filter(({ field }) => !told.has(field))] };
};
