import { z } from "zod";
import { spoken, spokenLanguages } from "../i18n/languages.ts";
import { nearest } from "../lib/suggest.ts";
import type { Outcome, Position, Problem } from "../model/problem.ts";
import { type ContentFile, positionOf } from "./content-file.ts";
import { exampleOf, fieldAt, knownKeys } from "./fix-hint.ts";
import { groupWith } from "./group-hint.ts";
import { homeOfField } from "./home-of-field.ts";
import { printedMarks } from "./printed-marks.ts";
import { lineWith, segmentWords, sourceSegment } from "./source-segment.ts";
import { splitItems } from "./split-items.ts";
import { quotationReason, quotedText, valueFault, withoutCurly } from "./value-error.ts";
import { droppedProblems, valueAt, wrongType } from "./wrong-type.ts";
import { spacesInWords } from "./yaml-survey.ts";

/** The fields of a file as its schema has them, or every problem with them. Sound ones may come with warnings. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  source: Pick<ContentFile, "file" | "data" | "positions" | "written">,
): Outcome<z.infer<Schema>> {
  const result = schema.safeParse(source.data);
  const dropped = droppedProblems(schema, source);
  if (result.success)
    return dropped.length === 0
      ? { value: result.data, problems: printedMarks(result.data, source) }
      : { problems: dropped };
  const told = new Set(dropped.map(({ field }) => field));
  const others = fieldProblems(result.error.issues, schema, source);
  return { problems: [...dropped, ...others.filter(({ field }) => !told.has(field))] };
}

type Source = Pick<ContentFile, "file" | "data" | "positions" | "written">;

const splitMessage =
  "begins with a hyphen, though it goes on with the item above it. Put a space in place of the hyphen.";

/** What a schema found wrong with a file's data, told to an editor. */
function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: Source,
): readonly Problem[] {
  const problemAt = (path: readonly PropertyKey[], message: string): Problem => ({
    severity: "error",
    file: source.file,
    ...positionOf(source, path),
    field: path.map(String).join("."),
    message,
  });
  const found = issues.flatMap((issue) => ofItsKind(issue, source));
  const texts = found.flatMap((issue) => textItem(issue, schema, source) ?? []);
  const others = withoutThoseIn(
    found,
    texts.map(({ path }) => path),
  );
  const split = splitItems(others, source.data);
  const rest = withoutThoseIn(
    others,
    split.flatMap(({ path, first }) => [path, first]),
  );
  return [
    ...texts.map(({ path, message }) => problemAt(path, message)),
    ...split.map(({ path }) => problemAt(path, splitMessage)),
    ...toldIssues(rest, schema, source).flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? unknownKeys(issue, schema, source)
        : [problemAt(issue.path, sentence(issue, schema, source))],
    ),
  ];
}

/**
 * Of a field that may be text or a group, what is wrong with the one that it is. The text comes first in its schema. A field
 * with words of its own keeps them.
 */
function ofItsKind(issue: z.core.$ZodIssue, source: Source): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.message !== "Invalid input") return [issue];
  const value = valueAt(source.data, issue.path);
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  const issues = issue.errors.at(isGroup ? -1 : 0) ?? [];
  return issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A text of a list of groups, of which a colon in it made a group; undefined for anything else. */
function textItem(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  source: Source,
): { readonly path: readonly PropertyKey[]; readonly message: string } | undefined {
  const { code, path } = issue;
  const item = valueAt(source.data, path);
  const at = source.positions.get(path.map(String).join("."));
  if (code !== "unrecognized_keys" || typeof path.at(-1) !== "number" || !source.written || !at)
    return undefined;
  const [name = "", ...more] = Object.keys(item ?? {});
  if (more.length > 0 || !/^\p{Lu}|[^\w-]/u.test(name)) return undefined;
  const field = fieldAt(schema, path);
  const segment = sourceSegment(source.written, at);
  const group = field && groupWith(segmentWords(segment), field);
  return group === undefined
    ? undefined
    : { path, message: `${quotationReason(segmentWords(segment))} Write ${lineWith(segment, group)}` };
}

/** The issues but for what is missing in some groups, and names in them that are none. */
function withoutThoseIn(
  issues: readonly z.core.$ZodIssue[],
  groups: readonly (readonly PropertyKey[])[],
): readonly z.core.$ZodIssue[] {
  if (groups.length === 0) return issues;
  const names = new Set(groups.map((path) => path.map(String).join(".")));
  return issues.filter(({ code, path }) => {
    const group = code === "unrecognized_keys" ? path : path.slice(0, -1);
    return !names.has(group.map(String).join("."));
  });
}

/**
 * One issue for each mistake: not what else was found in a value of the wrong type, since the length of a text is not
 * that of a list, and not that a field is missing whose name was misspelt.
 */
function toldIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: Source,
): readonly z.core.$ZodIssue[] {
  if (issues.length < 2) return issues;
  const nameOf = ({ path }: z.core.$ZodIssue): string => path.map(String).join(".");
  const typeIssues = issues.filter(({ code }) => code === "invalid_type");
  const wrong = new Set(typeIssues.map(nameOf));
  const isMissing = (issue: z.core.$ZodIssue): boolean =>
    issue.code === "invalid_type" && valueAt(source.data, issue.path) === undefined;
  const misspelt = typeIssues.some(isMissing) ? misspeltFields(issues, schema) : new Set<string>();
  return issues.filter((issue) =>
    issue.code === "invalid_type"
      ? !(misspelt.has(nameOf(issue)) && isMissing(issue))
      : !wrong.has(nameOf(issue)),
  );
}

/** The fields that names which nobody knows were most likely meant for. */
function misspeltFields(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [];
      const known = knownKeys(fieldAt(schema, issue.path));
      return issue.keys.flatMap((key) => {
        const [name = key] = key.split(":", 1);
        const near = known.includes(name) ? name : nearest(key, known);
        return near === undefined ? [] : [[...issue.path.map(String), near].join(".")];
      });
    }),
  );
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  source: Source,
): readonly Problem[] {
  return issue.keys.map((key) => {
    const field = [...issue.path.map(String), key].join(".");
    const known = knownKeys(fieldAt(schema, issue.path));
    const near = nearest(key, known);
    const place = source.positions.get(`key:${field}`) ?? positionOf(source, issue.path);
    const glued = gluedField(key, place, known, source);
    if (glued)
      return {
        severity: "error",
        file: source.file,
        ...place,
        field: [...issue.path.map(String), glued.name].join("."),
        message: `needs a space after its colon. Write ${glued.line}`,
      };
    const home = homeOfField(key, issue.path, schema, source);
    const meant = near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}?`;
    const message = home
      ? `belongs to ${home.name} above it. Put ${spacesInWords(home.indent)} before the line.`
      : `is not a known field. ${meant}`;
    return { severity: "error", file: source.file, ...place, field, message };
  });
}

/** A field whose name and value are held apart by a colon alone, where a second colon made a name of it. */
function gluedField(
  key: string,
  place: Position,
  known: readonly string[],
  { written }: Source,
): { readonly name: string; readonly line: string } | undefined {
  const [name = ""] = key.split(":", 1);
  if (!written || name === key || !known.includes(name)) return undefined;
  const segment = sourceSegment(written, place);
  if (segment.isItem) return undefined;
  const value = segmentWords(segment).slice(name.length + 1);
  return { name, line: `${name}: ${valueFault(value)?.value ?? value}` };
}

function sentence(issue: z.core.$ZodIssue, schema: z.ZodType, source: Source): string {
  if (issue.code === "invalid_type" && !/^is /.test(issue.message)) return wrongType(issue, schema, source);
  const curly = curlyMessage(issue.path, schema, source);
  if (curly !== undefined) return curly;
  if (issue.code === "invalid_value") return valueMessage(issue, schema, source);
  // Of a name that an editor chose, what is wrong with the name.
  if (issue.code === "invalid_key")
    return `"${String(issue.path.at(-1))}" ${issue.issues[0]?.message ?? issue.message}`;
  const escaped = escapeMessage(issue.path, source);
  if (escaped !== undefined) return escaped;
  const value = valueAt(source.data, issue.path);
  const shown = typeof value === "string" && /^.{1,80}$/.test(value) ? `"${value}" ` : "";
  return `${shown}${issue.message}`;
}

/** What to say of a value that would be sound without the curly quotation marks around it. */
function curlyMessage(
  path: readonly PropertyKey[],
  schema: z.ZodType,
  { data, positions, written }: Source,
): string | undefined {
  const value = valueAt(data, path);
  if (typeof value !== "string" || withoutCurly(value) === value) return undefined;
  const field = fieldAt(schema, path);
  const at = positions.get(path.map(String).join("."));
  if (!written || !at || !(field instanceof z.ZodType) || !field.safeParse(withoutCurly(value)).success)
    return undefined;
  const segment = sourceSegment(written, at);
  return segmentWords(segment) === value
    ? `"${value}" has curly quotation marks, which count as letters here. Write ${lineWith(segment, withoutCurly(value))}`
    : undefined;
}

function valueMessage(issue: z.core.$ZodIssueInvalidValue, schema: z.ZodType, source: Source): string {
  const found = valueAt(source.data, issue.path);
  if (found === undefined || found === null) {
    const example = exampleOf(schema, issue.path);
    const advice = example === undefined ? "" : ` Write something like ${example}`;
    return `${found === null ? "is empty" : "is missing"}.${advice}`;
  }
  const at = source.positions.get(issue.path.map(String).join("."));
  // Of a number, as it was typed: 1.10 is not 1.1 to whoever wrote it.
  const isTyped = typeof found === "number" && source.written && at;
  const value = isTyped ? segmentWords(sourceSegment(source.written, at)) : String(found);
  const known = issue.values.map(String);
  const near = nearest(value, known);
  const meant = near === undefined ? "" : ` Did you mean ${near}?`;
  return `"${value}" is not known.${meant} Write one of ${known.join(", ")}.`;
}

/** What to say of a text on one line that a backslash broke into several. */
function escapeMessage(
  path: readonly PropertyKey[],
  { data, positions, written }: Source,
): string | undefined {
  const value = valueAt(data, path);
  const at = positions.get(path.map(String).join("."));
  if (typeof value !== "string" || !/[\r\n]/.test(value) || !written || !at) return undefined;
  const segment = sourceSegment(written, at);
  const [, inside] = /^"((?:[^"\\]|\\.)*\\[nrNLP](?:[^"\\]|\\.)*)"$/.exec(segmentWords(segment)) ?? [];
  return inside === undefined
    ? undefined
    : `A backslash has a meaning of its own between these quotation marks. Write ${lineWith(segment, quotedText(inside))}`;
}

/** The data of a file without the fields that have a problem, so that the rest of it can still be checked. */
export function faultlessData(
  data: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): Readonly<Record<string, unknown>> {
  const faulty = new Set(problems.map(({ field }) => field?.split(".")[0]));
  return Object.fromEntries(Object.entries(data).filter(([key]) => !faulty.has(key)));
}

function sameLanguage(one: string, other: string): boolean {
  const [first = ""] = one.toLowerCase().split("-");
  return first === other.toLowerCase().split("-")[0];
}

/**
 * What an editor is told of a language that pages have no words in; undefined where they have, and where the publication, whose
 * own language is `told`, was told of it already.
 */
export function wordlessLanguage(language: string, told?: string): string | undefined {
  if (spoken(language) || sameLanguage(language, told ?? "")) return undefined;
  const known = new Intl.ListFormat("en-GB").format(spokenLanguages);
  const used = told === undefined ? "English ones" : "English ones, or the publication's,";
  return `"${language}" has no words for what pages say by themselves, such as "Corrections" or "Footnotes", so ${used} are used. Languages that have words are ${known}.`;
}
