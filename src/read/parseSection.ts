import type { ContentFile } from "../model/contentFile.ts";
import type { Section } from "../model/section.ts";
import { sectionFields } from "../model/sectionFields.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { bodyProblems, type RecordContext, recordReader } from "./recordReader.ts";

/** A section's file as a section; `id` is the file's name. */
export const parseSection = (source: ContentFile, id: string, context: RecordContext): Outcome<Section> => {
  const { value: fields, problems } = parseFields(sectionFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const url = `/${id}/`;
  const body = reader.body(url, context.publication.language);
  const { name, order = 0 } = fields;
  const description = reader.typographic(fields.description, context.publication.language);
  const digest = reader.digest();
  return {
    value: { id, url, file: source.file, name, order, description, body, digest },
    problems: [...problems, ...reader.problems],
  };
};
