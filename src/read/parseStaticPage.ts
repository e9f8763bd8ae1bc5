import { typographicText } from "../markdown/typographicText.ts";
import type { ContentFile } from "../model/contentFile.ts";
import { pageFields } from "../model/pageFields.ts";
import type { StaticPage } from "../model/staticPage.ts";
import { directionOf } from "../text/directionOf.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { bodyProblems, type RecordContext, recordReader } from "./recordReader.ts";

/** A file of `pages/` as a static page; `id` is the file's name and its address. */
export const parseStaticPage = (
  source: ContentFile,
  id: string,
  context: RecordContext,
): Outcome<StaticPage> => {
  const { value: fields, problems } = parseFields(pageFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const language = reader.language(fields.lang);
  const url = `/${id}/`;
  return {
    value: {
      origin: { file: source.file, positions: source.positions },
      id,
      url,
      title: typographicText(fields.title, language),
      description: reader.typographic(fields.description, language),
      updated: fields.updated === undefined ? undefined : reader.moment("updated", fields.updated),
      order: fields.order ?? 0,
      language,
      direction: directionOf(language),
      aliases: fields.aliases ?? [],
      draft: fields.draft ?? false,
      body: reader.body(url, language),
      digest: reader.digest(),
    },
    problems: [...problems, ...reader.problems],
  };
};
