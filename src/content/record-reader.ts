import type { z } from "zod";
import { leadMapFigure } from "../graphics/lead-map.ts";
import { parseMoment } from "../i18n/parse-date.ts";
import { parseFocus } from "../images/crops.ts";
import type { FoundPicture, PictureFinder } from "../images/finder.ts";
import { hashOf } from "../lib/hash.ts";
import { loadModule } from "../lib/runtime.ts";
import { renderBody } from "../markdown/render.ts";
import { typographicText } from "../markdown/typography.ts";
import type { Body } from "../model/body.ts";
import type { pictureFields } from "../model/fields.ts";
import type { LeadMap, MapFields } from "../model/graphics.ts";
import type { Picture } from "../model/image.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Moment } from "../model/time.ts";
import { type ContentFile, positionOf } from "./content-file.ts";
import { typographicMap } from "./map-captions.ts";
import { wordlessLanguage } from "./wordless-language.ts";

/** What of the publication decides how a file is read. */
export type ReadTerms = Pick<Publication, "articleUrl" | "embeds" | "idAuthority" | "language" | "timeZone">;

/** What every kind of record is read with. */
export interface RecordContext {
  readonly publication: ReadTerms;
  readonly findPicture: PictureFinder;
}

/**
 * The problems of a file's body, for a file whose fields are too wrong to make a record of: an editor wants to
 * hear of both at once.
 */
export function bodyProblems(source: ContentFile, context: RecordContext): readonly Problem[] {
  const reader = recordReader(source, context);
  reader.body("/", context.publication.language);
  return reader.problems;
}

type PictureFields = z.infer<typeof pictureFields>;

/** Turns the fields of one file into parts of a record, and gathers the problems that this brings up. */
export function recordReader(source: ContentFile, { publication, findPicture }: RecordContext) {
  const problems: Problem[] = [];
  const pictureUrls: string[] = [];
  const foundPicture = (src: string): FoundPicture => {
    const found = findPicture(source.path, src);
    if (found.picture) pictureUrls.push(found.picture.url);
    return found;
  };
  const tell = (severity: Problem["severity"], field: string, message: string): void => {
    const place = positionOf(source, field.split("."));
    problems.push({ severity, file: source.file, ...place, field, message });
  };
  const report = (field: string, message: string): void => tell("error", field, message);
  const language = (lang: string | undefined): string => {
    const notice = lang === undefined ? undefined : wordlessLanguage(lang, publication.language);
    if (notice !== undefined) tell("warning", "lang", notice);
    return lang ?? publication.language;
  };
  const moment = (field: string, text: string): Moment | undefined => {
    const parsed = parseMoment(text, publication.timeZone);
    if (parsed.error !== undefined) report(field, parsed.error);
    return parsed.moment;
  };
  const typographic = (text: string | undefined, language: string): string | undefined =>
    text && typographicText(text, language);
  const picture = (
    field: string,
    fields: PictureFields | undefined,
    language: string,
  ): Picture | undefined => {
    if (!fields) return undefined;
    const found = foundPicture(fields.src);
    if (found.error !== undefined) report(`${field}.src`, found.error);
    if (!found.picture) return undefined;
    const { caption = found.picture.caption, credit = found.picture.credit, alt, focus } = fields;
    return {
      ...found.picture,
      alt: typographicText(alt, language),
      caption: typographic(caption, language),
      credit: typographic(credit, language),
      focus: focus === undefined ? undefined : parseFocus(focus),
      named: { file: source.file, ...positionOf(source, [field, "src"]), field: `${field}.src` },
    };
  };
  const map = (field: string, fields: MapFields | undefined, language: string): LeadMap | undefined => {
    if (!fields) return undefined;
    const set = typographicMap(fields, language);
    const { alt, errors } = leadMapFigure(set, language);
    for (const error of errors)
      report([field, error.field].filter((part) => part !== "").join("."), error.message);
    return { fields: set, alt };
  };
  const body = (url: string, language: string): Body => {
    const rendered = renderBody(source.body, {
      file: source.file,
      bodyLine: source.bodyLine,
      url,
      language,
      embeds: publication.embeds,
      findPicture: foundPicture,
      drawGraphic: (block) => drawing().drawGraphic(block, { file: source.file, language }),
    });
    for (const problem of rendered.problems) problems.push(problem);
    return rendered.body;
  };
  /** Of the file and its pictures, whose addresses stand for what is in them; asked for last. */
  const hash = (): string => hashOf([source.path, source.hash, ...pictureUrls]);
  return { problems, report, language, moment, picture, map, body, typographic, hash };
}

export type RecordReader = ReturnType<typeof recordReader>;

// Few texts hold graphics, and what draws them takes as long to load as all else that reads a text.
function drawing(): typeof import("./graphics.ts") {
  return loadModule("content/graphics");
}
