import { typographicText } from "../markdown/typographicText.ts";
import type { Author } from "../model/author.ts";
import { authorFields } from "../model/authorFields.ts";
import type { ContentFile } from "../model/contentFile.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { bodyProblems, type RecordContext, recordReader } from "./recordReader.ts";

/** An author's file as an author; `id` is the file's name. */
export const parseAuthor = (source: ContentFile, id: string, context: RecordContext): Outcome<Author> => {
  const { value: fields, problems } = parseFields(authorFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const { language } = context.publication;
  const url = `/authors/${id}/`;
  return {
    value: {
      id,
      url,
      file: source.file,
      name: fields.name,
      role: reader.typographic(fields.role, language),
      description: reader.typographic(fields.description, language),
      email: fields.email,
      links: fields.links?.map((link) => ({ ...link, title: typographicText(link.title, language) })) ?? [],
      picture: reader.picture("image", fields.image, language),
      body: reader.body(url, language),
      digest: reader.digest(),
    },
    problems: [...problems, ...reader.problems],
  };
};
