import type { ContentFile } from "../model/contentFile.ts";
import type { TagRecord } from "../model/tag.ts";
import { tagFields } from "../model/tagFields.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { bodyProblems, type RecordContext, recordReader } from "./recordReader.ts";

/** A tag's file as a record; `id` is the file's name. */
export const parseTag = (source: ContentFile, id: string, context: RecordContext): Outcome<TagRecord> => {
  const { value: fields, problems } = parseFields(tagFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const url = `/tags/${id}/`;
  const body = reader.body(url, context.publication.language);
  const { title, aliases = [] } = fields;
  const description = reader.typographic(fields.description, context.publication.language);
  return {
    value: { id, url, file: source.file, title, description, aliases, body, digest: reader.digest() },
    problems: [...problems, ...reader.problems],
  };
};
