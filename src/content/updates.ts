import { parseMoment } from "../i18n/parse-date.ts";
import { hashOf } from "../lib/hash.ts";
import { slugOf } from "../lib/names.ts";
import { typographicText } from "../markdown/typography.ts";
import { textOfHtml } from "../markup/plain-text.ts";
import type { Body } from "../model/body.ts";
import type { CorrectionRecord } from "../model/correction.ts";
import type { Result } from "../model/problem.ts";
import type { Moment } from "../model/time.ts";
import { type UpdateRecord, updateFields } from "../model/update.ts";
import { isOfArchive } from "./archive.ts";
import type { ContentFile } from "./content-file.ts";
import { FileOrigin } from "./file-origin.ts";
import { pagePart } from "./page-part.ts";
import { bodyProblems, type RecordContext, type RecordReader, recordReader } from "./record-reader.ts";
import { dividedText, type UpdateBlock } from "./update-blocks.ts";
import { updateHead } from "./update-head.ts";
import { parseFields } from "./validate.ts";

/** The text of an article, and what its updates are read with. */
interface LiveText {
  readonly source: ContentFile;
  readonly reader: RecordReader;
  readonly language: string;
  readonly timeZone: string;
  readonly isLive: boolean;
}

/** Returns the text of an article above its first update, and its updates. */
export function textAndUpdates(text: LiveText): {
  readonly introduction: Pick<ContentFile, "body" | "bodyLine">;
  readonly updates: readonly UpdateRecord[];
} {
  const { source, reader, isLive } = text;
  const { introduction, updates, errors } = dividedText(source.body);
  const [first] = updates;
  if (first && !isLive)
    reader.reportLine(
      source.bodyLine + first.line,
      "An update stands here, and only live coverage has updates. Write kind: live in the front matter.",
    );
  for (const { line, message } of errors) reader.reportLine(source.bodyLine + line, message);
  return {
    introduction: { body: introduction, bodyLine: source.bodyLine },
    updates: updates.flatMap((block) => updateOf(block, text) ?? []),
  };
}

function updateOf(block: UpdateBlock, text: LiveText): UpdateRecord | undefined {
  const { source, reader, language } = text;
  const line = source.bodyLine + block.line;
  const head = updateHead(block.head);
  for (const error of head.errors) reader.reportLine(line, error);
  const date = momentOn(line, head.date, text);
  const corrections = block.corrections.flatMap((one) => correctionOf(one, text));
  const bodyLine = source.bodyLine + block.textLine;
  const body = reader.body("", language, { body: block.text, bodyLine });
  if (head.isKey && head.title === "") reader.reportLine(line, `The update ${keyWithoutTitle}`);
  if (isEmpty(body)) reader.reportLine(line, emptyUpdate);
  if (!date) return undefined;
  const id = head.id ?? updateId(date, head.title);
  return {
    origin: new FileOrigin(source.file),
    line,
    id,
    date,
    title: head.title === "" ? undefined : typographicText(head.title, language),
    authorIds: head.authorIds,
    isKey: head.isKey,
    corrections,
    draft: head.isDraft,
    language,
    body: pagePart(body, id),
    hash: hashOf([block.head, block.text, JSON.stringify(block.corrections)]),
  };
}

const keyWithoutTitle = "is a key point and has no title to list. Write one, or remove key.";

const emptyUpdate =
  "An update has no text, and no picture, map, chart or embed. Write it below this line, or remove the update.";

function momentOn(line: number, written: string, { reader, timeZone }: LiveText): Moment | undefined {
  const { moment, error } =
    written === ""
      ? {
          error:
            "has no date. Write it behind the word update, like ::: update 2023-11-09T08:30 The first ferry sails.",
        }
      : parseMoment(written, timeZone);
  const missesDay = /^\d{1,2}:\d{2}/.test(written);
  if (missesDay) reader.reportLine(line, `"${written}" lacks its day. Write it like 2023-11-09T08:30.`);
  else if (error !== undefined) reader.reportLine(line, written === "" ? `An update ${error}` : error);
  else if (moment?.precision === "day") reader.reportLine(line, `"${written}" ${withoutTime}`);
  return moment?.precision === "day" ? undefined : moment;
}

const withoutTime = "is a day, and an update has a time too. Write it like 2023-11-09T08:30.";

function correctionOf(
  { line, head, text: written }: UpdateBlock["corrections"][number],
  text: LiveText,
): readonly CorrectionRecord[] {
  const { source, reader, language, timeZone } = text;
  const at = source.bodyLine + line;
  const { moment, error } =
    head.trim() === ""
      ? { error: "A correction has no date. Write it like ::: correction 2023-11-09T10:00." }
      : parseMoment(head.trim(), timeZone);
  if (error !== undefined) reader.reportLine(at, error);
  const words = written.replace(/\s+/g, " ").trim();
  if (words === "")
    reader.reportLine(at, "A correction says nothing. Write what was wrong and what is right.");
  return moment && words !== "" ? [{ date: moment, text: typographicText(words, language) }] : [];
}

/**
 * Returns the id of an update from its time and title.
 * @example updateId(moment, "The lamps come on") // "u-20261011-2245-the-lamps-come-on"
 */
function updateId({ iso }: Pick<Moment, "iso">, title: string): string {
  const slug = slugOf(title).slice(0, 60).replace(/-$/, "");
  return ["u", iso.slice(0, 10).replaceAll("-", ""), iso.slice(11, 16).replace(":", ""), slug]
    .filter((part) => part !== "")
    .join("-");
}

function isEmpty({ words, pictures, html }: Body): boolean {
  return (
    words === 0 && pictures.length === 0 && !/<(?:svg|figure|img)\b/.test(html) && textOfHtml(html) === ""
  );
}

/** Parses a file of `updates/` beside an article. `name` is the file's name without extension. */
export function parseUpdate(source: ContentFile, name: string, context: RecordContext): Result<UpdateRecord> {
  const { value: fields, problems } = parseFields(updateFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const isArchived = isOfArchive(source.data.date, context.publication);
  const reader = recordReader(source, { ...context, isArchived });
  const language = reader.language(fields.lang);
  const date = reader.moment("date", fields.date);
  if (date?.precision === "day") reader.report("date", `"${fields.date}" ${withoutTime}`);
  if (fields.key && fields.title === undefined) reader.report("key", keyWithoutTitle);
  const corrections = reader.corrections(fields.corrections, language);
  const body = reader.body("", language);
  if (isEmpty(body) && fields.draft !== true) reader.reportLine(source.bodyLine, emptyFile);
  const id = `u-${slugOf(name)}`;
  const record = date?.precision === "minute" && {
    origin: new FileOrigin(source.file),
    line: 0,
    id,
    date,
    title: reader.typographic(fields.title, language),
    authorIds: fields.authors ?? [],
    isKey: fields.key ?? false,
    corrections,
    draft: fields.draft ?? false,
    language,
    body: pagePart(body, id),
    hash: reader.hash(),
  };
  return { value: record || undefined, problems: [...problems, ...reader.problems] };
}

const emptyFile =
  "The update has no text, and no picture, map, chart or embed. Write it below the front matter, or add a line draft: true until it is written.";
