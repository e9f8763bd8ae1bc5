import type * as z from "zod";
import type { Customisation } from "../customisation/customisation.ts";
import { leadMapFigure } from "../graphics/lead-map.ts";
import { parseMoment } from "../i18n/parse-date.ts";
import { parseFocus } from "../images/crops.ts";
import type { FoundPicture, PictureFinder } from "../images/finder.ts";
import { hashOf } from "../lib/hash.ts";
import { loadModule } from "../lib/runtime.ts";
import { typographicText } from "../markdown/typography.ts";
import type { Body } from "../model/body.ts";
import type { CorrectionRecord, CorrectionsFields } from "../model/correction.ts";
import type { ExtraKind, PlainData } from "../model/extra.ts";
import type { pictureFields } from "../model/fields.ts";
import type { LeadMap, MapFields } from "../model/graphics.ts";
import type { Picture } from "../model/image.ts";
import { fieldProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Moment } from "../model/time.ts";
import type { ContentFile } from "./content-file.ts";
import { parseExtra } from "./extra.ts";
import { typographicMap } from "./map-captions.ts";
import { renderedText } from "./rendered-text.ts";
import { untranslatedLanguage } from "./untranslated-language.ts";

/** The fields of the publication on which parsing depends: if one changes, all texts are parsed again. */
export interface ReadTerms
  extends Pick<Publication, "archive" | "articleUrl" | "embeds" | "idAuthority" | "language" | "timeZone"> {
  /** By the tags of further languages. Of these, only the tags matter. */
  readonly languages: Readonly<Record<string, object>>;
}

/** What parsers of all record types need besides the file. */
export interface RecordContext {
  readonly publication: ReadTerms;
  readonly findPicture: PictureFinder;
  /** True for articles of the archive, which need not keep the rules of care. */
  readonly isArchived?: boolean | undefined;
  /** What the publication's config does to fields and texts; undefined if it has none. */
  readonly customisation?: Customisation | undefined;
}

type PictureFields = z.infer<typeof pictureFields>;

/** Returns functions that turn the fields of one file into parts of a record. They gather problems on the way. */
export function recordReader(
  source: ContentFile,
  { publication, findPicture, isArchived, customisation }: RecordContext,
) {
  const problems: Problem[] = [];
  const pictureUrls: string[] = [];
  const foundPicture = (src: string): FoundPicture => {
    const found = findPicture(source.path, src);
    if (found.picture) pictureUrls.push(found.picture.url);
    return found;
  };
  const report = (field: string, message: string, severity?: Problem["severity"]): void => {
    problems.push(fieldProblem(source, field, message, severity));
  };
  const language = (lang: string | undefined): string => {
    const notice =
      lang === undefined
        ? undefined
        : untranslatedLanguage(lang, [publication.language, ...Object.keys(publication.languages)]);
    if (notice !== undefined) report("lang", notice, "warning");
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
    const { licence, licencePage } = fields;
    return {
      ...found.picture,
      alt: typographicText(alt, language),
      caption: typographic(caption, language),
      credit: typographic(credit, language),
      focus: focus === undefined ? undefined : parseFocus(focus),
      licence,
      licencePage,
      named: { file: source.file, field: `${field}.src` },
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
  const corrections = (
    written: CorrectionsFields | undefined,
    language: string,
  ): readonly CorrectionRecord[] =>
    (written ?? []).flatMap(({ date, text }, index) => {
      const corrected = moment(`corrections.${index}.date`, date);
      return corrected ? [{ date: corrected, text: typographicText(text, language) }] : [];
    });
  const extra = (kind: ExtraKind, data: unknown): PlainData | undefined => {
    const { value, problems: found } = parseExtra(kind, data, source, customisation);
    for (const problem of found) problems.push(problem);
    return value;
  };
  const reportLine = (line: number, message: string, severity?: Problem["severity"]): void => {
    problems.push(lineProblem(source.file, line, message, severity));
  };
  const body = (
    url: string,
    language: string,
    text: Pick<ContentFile, "body" | "bodyLine"> = source,
  ): Body => {
    const rendered = renderedText(
      text.body,
      {
        file: source.file,
        bodyLine: text.bodyLine,
        url,
        language,
        embeds: publication.embeds,
        isArchived,
        findPicture: foundPicture,
        drawGraphic: (block) => drawing().drawGraphic(block, { file: source.file, language }),
      },
      customisation,
    );
    for (const problem of rendered.problems) problems.push(problem);
    return rendered.body;
  };
  /** Returns the hash of the file and its pictures, whose URLs contain their hashes. To be called last. */
  const hash = (): string => hashOf([source.path, source.hash, ...pictureUrls]);
  return {
    problems,
    report,
    reportLine,
    language,
    moment,
    picture,
    map,
    corrections,
    extra,
    body,
    typographic,
    hash,
  };
}

export type RecordReader = ReturnType<typeof recordReader>;

/**
 * Returns the problems of a file's body. Used for files whose fields are too broken for a record, so that editors see the
 * problems of both at once.
 */
export function bodyProblems(source: ContentFile, context: RecordContext): readonly Problem[] {
  const reader = recordReader(source, context);
  reader.body("/", context.publication.language);
  return reader.problems;
}

// Loaded late: few texts hold graphics, and the drawing code takes as long to load as all other parsing.
function drawing(): typeof import("./graphics.ts") {
  return loadModule("content/graphics");
}
