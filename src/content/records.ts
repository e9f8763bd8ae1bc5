import { directionOf } from "../i18n/locale.ts";
import { typographicText } from "../markdown/typography.ts";
import { type Author, authorFields } from "../model/author.ts";
import type { Result } from "../model/problem.ts";
import { type Section, sectionFields } from "../model/section.ts";
import { pageFields, type StaticPage } from "../model/static-page.ts";
import { type TagRecord, tagFields } from "../model/tag.ts";
import type { ContentFile } from "./content-file.ts";
import { FileOrigin } from "./file-origin.ts";
import { frontReader } from "./front.ts";
import { bodyProblems, type RecordContext, recordReader } from "./record-reader.ts";
import { parseFields } from "./validate.ts";

/** Parses a file of `authors/`. `id` is the file's name without extension. */
export function parseAuthor(source: ContentFile, id: string, context: RecordContext): Result<Author> {
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
      fediverse: fields.fediverse?.replace(/^@?/, "@"),
      picture: reader.picture("image", fields.image, language),
      extra: reader.extra("author", fields.extra),
      body: reader.body(url, language),
      hash: reader.hash(),
    },
    problems: [...problems, ...reader.problems],
  };
}

/** Parses a file of `sections/`. `id` is the file's name without extension. */
export function parseSection(source: ContentFile, id: string, context: RecordContext): Result<Section> {
  const { value: fields, problems } = parseFields(sectionFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const url = `/${id}/`;
  const body = reader.body(url, context.publication.language);
  const { name, order = 0, lead, pinned, blocks } = fields;
  const isEdited = lead !== undefined || pinned !== undefined || blocks !== undefined;
  const front = isEdited
    ? frontReader(context.publication, reader.report)({ lead, pinned, blocks })
    : undefined;
  const description = reader.typographic(fields.description, context.publication.language);
  const hash = reader.hash();
  return {
    value: { id, url, file: source.file, name, order, description, front, body, hash },
    problems: [...problems, ...reader.problems],
  };
}

/** Parses a file of `tags/`. `id` is the file's name without extension. */
export function parseTag(source: ContentFile, id: string, context: RecordContext): Result<TagRecord> {
  const { value: fields, problems } = parseFields(tagFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const url = `/tags/${id}/`;
  const body = reader.body(url, context.publication.language);
  const { title, aliases = [] } = fields;
  const description = reader.typographic(fields.description, context.publication.language);
  return {
    value: { id, url, file: source.file, title, description, aliases, body, hash: reader.hash() },
    problems: [...problems, ...reader.problems],
  };
}

/** Parses a file of `pages/`. `id` is the file's name without extension, and the path of its URL. */
export function parseStaticPage(source: ContentFile, id: string, context: RecordContext): Result<StaticPage> {
  const { value: fields, problems } = parseFields(pageFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const reader = recordReader(source, context);
  const language = reader.language(fields.lang);
  const url = `/${id}/`;
  return {
    value: {
      origin: new FileOrigin(source.file),
      id,
      url,
      title: typographicText(fields.title, language),
      description: reader.typographic(fields.description, language),
      updated: fields.updated === undefined ? undefined : reader.moment("updated", fields.updated),
      order: fields.order ?? 0,
      language,
      direction: directionOf(language),
      translationKey: fields.translationKey,
      aliases: fields.aliases ?? [],
      extra: reader.extra("page", fields.extra),
      draft: fields.draft ?? false,
      body: reader.body(url, language),
      hash: reader.hash(),
    },
    problems: [...problems, ...reader.problems],
  };
}
