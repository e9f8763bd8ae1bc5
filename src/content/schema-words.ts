import type * as z from "zod";

/**
 * Returns what an editor should read of an issue whose schema has no message of its own: those of the generator have one, those
 * of a publication may not. Undefined for issues that get their message from the field.
 */
export function schemaWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case "not_multiple_of":
      return `is not a multiple of ${issue.divisor}.`;
    case "invalid_format":
      return formatWords(issue.format, issue.pattern);
    case "custom":
      return "is not what its schema in dateline.config.ts allows.";
    default:
      return undefined;
  }
}

function tooSmall(origin: string, least: number, isAllowed: boolean): string {
  const reached = isAllowed ? `${least} or more` : `more than ${least}`;
  switch (origin) {
    case "string":
      return least === 1
        ? "is empty. Write some words."
        : `is shorter than ${least} characters. Write more of them.`;
    case "array":
    case "set":
      return `has fewer than ${least} items. Write ${reached}.`;
    default:
      return `is too small. Write ${reached}.`;
  }
}

function tooBig(origin: string, most: number, isAllowed: boolean): string {
  const reached = isAllowed ? `${most} or less` : `less than ${most}`;
  switch (origin) {
    case "string":
      return `is longer than ${most} characters. Shorten it.`;
    case "array":
    case "set":
      return `has more than ${most} items. Keep ${most} of them.`;
    default:
      return `is too big. Write ${reached}.`;
  }
}

/** Formats of text, with an example of each. */
const examples: Readonly<Record<string, string>> = {
  date: "a day. Write it like 2023-11-09.",
  datetime: "a time. Write it like 2023-11-09T08:30:00Z.",
  time: "a time of day. Write it like 08:30:00.",
  email: "an e-mail address. Write it like mara@example.org.",
  url: "an address. Write it like https://example.org/report.",
};

function formatWords(format: string, pattern: string | undefined): string {
  const example = examples[format];
  if (example !== undefined) return `is not ${example}`;
  return format === "regex" || pattern !== undefined
    ? `has not the form ${pattern}.`
    : `is not of the form ${format}.`;
}
