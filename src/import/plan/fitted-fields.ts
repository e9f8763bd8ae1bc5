import { parseMoment } from "../../i18n/parse-date.ts";
import type { ArticleFields } from "../../model/article-fields.ts";
import type { Byline } from "../../model/author.ts";
import { feedId, languageTag, webAddress } from "../../model/fields.ts";
import type { Moment } from "../../model/time.ts";
import { fittingLine } from "../text/fitting-text.ts";

/** Fields as the schema takes them, and what was changed for it. */
export interface FittedFields {
  readonly fields: ArticleFields;
  /** Each the rest of a sentence about the article. */
  readonly notices: readonly string[];
}

interface FieldsContext {
  readonly published: Moment;
  readonly timeZone: string;
  readonly origin: "wire" | "archive";
}

/** The limits of the schema, in characters. */
const longest = { title: 300, description: 500, dateline: 100, byline: 200, name: 100, role: 100 } as const;

const mostAuthors = 20;

/**
 * Returns the fields of an article as the schema takes them: texts are cut between words, and what is no date, language or
 * address is left out. An archive has thousands of articles, and none of this is worth refusing one.
 */
export function fittedFields(
  fields: ArticleFields,
  { published, timeZone, origin }: FieldsContext,
): FittedFields {
  const notices: string[] = [];
  const cut = (name: keyof typeof longest, text: string | undefined): string | undefined => {
    const line = text === undefined ? "" : fittingLine(text, longest[name]);
    if (text !== undefined && line.endsWith("…") && !text.trimEnd().endsWith("…"))
      notices.push(`its ${name} is longer than ${longest[name]} characters and was cut.`);
    return line === "" ? undefined : line;
  };
  const kept = (
    name: "lang" | "canonical" | "id",
    schema: { readonly safeParse: (text: string) => { readonly success: boolean } },
  ): string | undefined => {
    const text = fields[name];
    if (text === undefined || schema.safeParse(text).success) return text;
    notices.push(`its ${name} is not usable here and was left out.`);
    return undefined;
  };
  const after = (name: "updated" | "expires"): string | undefined => {
    const text = fields[name];
    const { moment } = text === undefined ? {} : parseMoment(text, timeZone);
    return moment && moment.ms > published.ms ? text : undefined;
  };
  return {
    fields: {
      ...fields,
      // A headline as long as that of a wire is most likely none.
      title: origin === "wire" ? fields.title : (cut("title", fields.title) ?? "…"),
      description: cut("description", fields.description),
      dateline: cut("dateline", fields.dateline),
      byline: fittedByline(fields.byline, cut),
      authors: fields.authors?.slice(0, mostAuthors),
      updated: after("updated"),
      expires: after("expires"),
      lang: kept("lang", languageTag),
      canonical: kept("canonical", webAddress),
      id: kept("id", feedId),
    },
    notices,
  };
}

function fittedByline(
  byline: Byline | undefined,
  cut: (name: "byline" | "name" | "role", text: string | undefined) => string | undefined,
): Byline | undefined {
  if (typeof byline !== "object") return cut("byline", byline);
  const name = cut("name", byline.name);
  const role = cut("role", byline.role);
  if (name === undefined) return undefined;
  const type = role === undefined || byline.type !== "organisation" ? byline.type : "person";
  return { name, ...(role !== undefined && { role }), ...(type !== undefined && { type }) };
}
