import type { ParsedFile } from "../content/collect.ts";
import { FileOrigin } from "../content/file-origin.ts";
import { type ArticleRest, articleCells, recordNumbers, recordTexts } from "./article-cells.ts";
import { CachedArticle, type RecordColumns } from "./cached-article.ts";
import { updateTexts } from "./cached-updates.ts";
import { type Details, LazyBody, type LazyFields, type SlimBody, slimBody } from "./lazy-body.ts";

/** A parsed file as the cache holds it: what every build needs at once, and what it needs of few files only. */
export interface EncodedRecordFile {
  /** In the order of `recordTexts`. */
  readonly texts: readonly string[];
  /** In the order of `recordNumbers`. */
  readonly numbers: readonly number[];
  /** The rendered body. */
  readonly html: string;
  /** The anchors and headings of the body, as JSON. */
  readonly details: string;
}

/** Encodes a parsed file. An archive has mostly articles, whose fields have columns; other records are JSON. */
export function encodeRecord(parsed: ParsedFile): EncodedRecordFile {
  const body = parsed.record?.body;
  const details: Details = {
    anchors: body?.anchors ?? [],
    headings: body?.headings ?? [],
    updates: parsed.recordType === "article" ? updateTexts(parsed.record?.updates ?? []) : undefined,
  };
  const kept = { html: body?.html ?? "", details: JSON.stringify(details) };
  if (parsed.recordType === "article" && parsed.record)
    return { ...articleCells(parsed.record, parsed), ...kept };
  const { recordType, record, problems, uncertainNames } = parsed;
  const whole = {
    recordType,
    record: record && {
      ...record,
      ...(body ? { body: slimBody(body) } : {}),
      ...("origin" in record ? { origin: { file: record.origin.file } } : {}),
    },
    problems: filled(problems),
    uncertainNames: filled(uncertainNames),
  };
  const texts = Object.keys(recordTexts).map(() => "");
  texts[recordTexts.rest] = JSON.stringify(whole);
  return { texts, numbers: Object.keys(recordNumbers).map(() => 0), ...kept };
}

/** Returns columns of one record. */
export function columnsOf({ texts, numbers }: EncodedRecordFile, lazyFields: LazyFields): RecordColumns {
  return {
    text: (column) => texts[column] ?? "",
    number: (column) => numbers[column] ?? 0,
    lazyFields,
  };
}

/** Decodes the record at an index of columns. */
export function decodeRecord(columns: RecordColumns, at: number, row: RecordRow): ParsedFile {
  const restJson = columns.text(recordTexts.rest, at);
  if (columns.text(recordTexts.url, at) === "")
    return decodeWhole(JSON.parse(restJson), row, columns.lazyFields);
  const rest: ArticleRest = restJson === "" ? noRest : JSON.parse(restJson);
  const record = new CachedArticle({ columns, at, id: row.id }, rest);
  const { problems = none, uncertainNames = none } = rest;
  return { recordType: "article", path: row.path, record, problems, uncertainNames };
}

const noRest: ArticleRest = {};

/** What the table knows of a record beside its cells. */
type RecordRow = Pick<ParsedFile, "path"> & { readonly id: number };

type Slim<One> = One extends ParsedFile
  ? Pick<One, "recordType" | "record"> & Partial<Pick<One, "problems" | "uncertainNames">>
  : never;

/** What is no article, or an article without a record, as it was parsed from JSON. */
type EncodedWhole = Slim<ParsedFile>;

interface SlimRecord {
  body?: SlimBody;
  origin?: { readonly file: string };
}

/** Changes the value that it is given, which is no longer encoded then. */
function decodeWhole(encoded: EncodedWhole, { path, id }: RecordRow, lazyFields: LazyFields): ParsedFile {
  const { problems = none, uncertainNames = none } = encoded;
  const record: SlimRecord | undefined = encoded.record;
  if (record?.body) record.body = new LazyBody(record.body, id, lazyFields);
  if (record?.origin) record.origin = new FileOrigin(record.origin.file);
  return { ...encoded, path, problems, uncertainNames };
}

const none: readonly never[] = [];

/** Returns undefined for an empty list. */
function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}
