import { z } from "zod";
import type { ContentFile, Position } from "../model/contentFile.ts";
import type { Problem } from "../model/problem.ts";
import { nearest } from "../text/nearest.ts";
import { exampleOf, fieldAt, knownKeys } from "./fieldAdvice.ts";
import { groupWith } from "./groupAdvice.ts";
import { homeOfField } from "./homeOfField.ts";
import { spacesInWords } from "./misaligned.ts";
import { quotedText, withoutCurly } from "./quotedText.ts";
import { lineWith, segmentWords, sourceSegment } from "./sourceSegment.ts";
import { splitItems } from "./splitItems.ts";
import { quotationReason, valueFault } from "./valueFault.ts";
import { valueAt, wrongType } from "./wrongType.ts";

type Source = Pick<ContentFile, "file" | "data" | "positions" | "written">;

const valueMessage = (issue: z.core.$ZodIssueInvalidValue, schema: z.ZodType, source: Source): string => {
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
};

/** What to say of a value that would be sound without the curly quotation marks around it. */
const curlyMessage = (
  path: readonly PropertyKey[],
  schema: z.ZodType,
  { data, positions, written }: Source,
): string | undefined => {
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
};

/** What to say of a text on one line that a backslash broke into several. */
const escapeMessage = (
  path: readonly PropertyKey[],
  { data, positions, written }: Source,
): string | undefined => {
  const value = valueAt(data, path);
  const at = positions.get(path.map(String).join("."));
  if (typeof value !== "string" || !/[\r\n]/.test(value) || !written || !at) return undefined;
  const segment = sourceSegment(written, at);
  const [, inside] = /^"((?:[^"\\]|\\.)*\\[nrNLP](?:[^"\\]|\\.)*)"$/.exec(segmentWords(segment)) ?? [];
  return inside === undefined
    ? undefined
    : `A backslash has a meaning of its own between these quotation marks. Write ${lineWith(segment, quotedText(inside))}`;
};

const sentence = (issue: z.core.$ZodIssue, schema: z.ZodType, source: Source): string => {
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
};

/** The nearest place that the file has for a path: its value's, or that of what should hold it. */
export const positionOf = (source: Pick<Source, "positions">, path: readonly PropertyKey[]): Position => {
  for (let length = path.length; length > 0; length -= 1) {
    const at = source.positions.get(path.slice(0, length).map(String).join("."));
    if (at) return at;
  }
  return { line: 1, column: 1 };
};

const unknownKeys = (
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  source: Source,
): readonly Problem[] =>
  issue.keys.map((key) => {
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

/** What a schema found wrong with a file's data, told to an editor. */
export const fieldProblems = (
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: Source,
): readonly Problem[] => {
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
};

const splitMessage =
  "begins with a hyphen, though it goes on with the item above it. Put a space in place of the hyphen.";

/** The issues but for what is missing in some groups, and names in them that are none. */
const withoutThoseIn = (
  issues: readonly z.core.$ZodIssue[],
  groups: readonly (readonly PropertyKey[])[],
): readonly z.core.$ZodIssue[] => {
  if (groups.length === 0) return issues;
  const names = new Set(groups.map((path) => path.map(String).join(".")));
  return issues.filter(({ code, path }) => {
    const group = code === "unrecognized_keys" ? path : path.slice(0, -1);
    return !names.has(group.map(String).join("."));
  });
};

/** A text of a list of groups, of which a colon in it made a group; undefined for anything else. */
const textItem = (
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  source: Source,
): { readonly path: readonly PropertyKey[]; readonly message: string } | undefined => {
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
};

/**
 * Of a field that may be text or a group, what is wrong with the one that it is. The text comes first in its schema. A field
 * with words of its own keeps them.
 */
const ofItsKind = (issue: z.core.$ZodIssue, source: Source): readonly z.core.$ZodIssue[] => {
  if (issue.code !== "invalid_union" || issue.message !== "Invalid input") return [issue];
  const value = valueAt(source.data, issue.path);
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  const issues = issue.errors.at(isGroup ? -1 : 0) ?? [];
  return issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
};

/**
 * One issue for each mistake: not what else was found in a value of the wrong type, since the length of a text is not
 * that of a list, and not that a field is missing whose name was misspelt.
 */
const toldIssues = (
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: Source,
): readonly z.core.$ZodIssue[] => {
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
};

/** The fields that names which nobody knows were most likely meant for. */
const misspeltFields = (issues: readonly z.core.$ZodIssue[], schema: z.ZodType): ReadonlySet<string> =>
  new Set(
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

/** A field whose name and value are held apart by a colon alone, where a second colon made a name of it. */
const gluedField = (
  key: string,
  place: Position,
  known: readonly string[],
  { written }: Source,
): { readonly name: string; readonly line: string } | undefined => {
  const [name = ""] = key.split(":", 1);
  if (!written || name === key || !known.includes(name)) return undefined;
  const segment = sourceSegment(written, place);
  if (segment.isItem) return undefined;
  const value = segmentWords(segment).slice(name.length + 1);
  return { name, line: `${name}: ${valueFault(value)?.value ?? value}` };
};
