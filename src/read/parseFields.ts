import type { z } from "zod";
import type { ContentFile } from "../model/contentFile.ts";
import { droppedProblems } from "./droppedProblems.ts";
import { fieldProblems } from "./fieldProblems.ts";
import type { Outcome } from "./outcome.ts";
import { printedMarks } from "./printedMarks.ts";

/** The fields of a file as its schema has them, or every problem with them. Sound ones may come with warnings. */
export const parseFields = <Schema extends z.ZodType>(
  schema: Schema,
  source: Pick<ContentFile, "file" | "data" | "positions" | "written">,
): Outcome<z.infer<Schema>> => {
  const result = schema.safeParse(source.data);
  const dropped = droppedProblems(schema, source);
  if (result.success)
    return dropped.length === 0
      ? { value: result.data, problems: printedMarks(result.data, source) }
      : { problems: dropped };
  const told = new Set(dropped.map(({ field }) => field));
  const others = fieldProblems(result.error.issues, schema, source);
  return { problems: [...dropped, ...others.filter(({ field }) => !told.has(field))] };
};
