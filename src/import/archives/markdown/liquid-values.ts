import { DateTime } from "luxon";
import { slugOf } from "../../../lib/names.ts";
import { dateOf } from "./dates.ts";
import { textOf } from "./values.ts";

/** What a template knows by name. */
export interface LiquidScope {
  /** Returns the value of a path such as "page.title"; undefined if nobody knows it. */
  readonly known: (path: string) => { readonly value: unknown } | undefined;
  /** The path below which the old site was published, without a slash at its end; empty if none. */
  readonly base: string;
}

/** A value that is known, or the reason why it is not: a name for the report. */
type LiquidValue = { readonly value: unknown; readonly unknown?: undefined } | { readonly unknown: string };

/** Evaluates an expression with its filters. */
export function liquidValue(expression: string, scope: LiquidScope): LiquidValue {
  const [first = "", ...filters] = dividedAt(expression, "|");
  let { value, unknown } = { unknown: undefined, value: undefined, ...operand(first, scope) };
  for (const filter of filters) {
    const [, name = "", rest = ""] = /^([\w-]+)\s*(?:[:(]([\s\S]*))?$/.exec(filter.trim()) ?? [];
    if (name === "default" && (unknown !== undefined || value === "" || value === null || value === false)) {
      ({ value, unknown } = { value: undefined, unknown: undefined, ...operand(rest, scope) });
      continue;
    }
    if (unknown !== undefined) return { unknown };
    const given = dividedAt(rest, ",").map((argument) => operand(argument, scope));
    const values = given.map((argument) => ("value" in argument ? textOf(argument.value) : undefined) ?? "");
    const apply = filterNamed(name);
    if (apply === undefined) return { unknown: name };
    value = apply(value, values, scope);
  }
  return unknown === undefined ? { value } : { unknown };
}

/** Returns whether a condition holds; undefined if nobody knows. */
export function liquidCondition(condition: string, scope: LiquidScope): boolean | undefined {
  const either = condition.split(/(?<!\s)\s+or\s+/);
  if (either.length > 1)
    return combined(
      either.map((part) => liquidCondition(part, scope)),
      true,
    );
  const both = condition.split(/(?<!\s)\s+and\s+/);
  if (both.length > 1)
    return combined(
      both.map((part) => liquidCondition(part, scope)),
      false,
    );
  const [, left = "", sign, right = ""] = /^([\s\S]+?)(==|!=|\bcontains\b)([\s\S]+)$/.exec(condition) ?? [
    "",
    condition,
  ];
  const one = liquidValue(left, scope);
  if (one.unknown !== undefined) return undefined;
  if (sign === undefined) return isTrue(one.value);
  const other = liquidValue(right, scope);
  if (other.unknown !== undefined) return undefined;
  if (sign === "contains") return (textOf(one.value) ?? "").includes(textOf(other.value) ?? "");
  const isEqual = (textOf(one.value) ?? "") === (textOf(other.value) ?? "");
  return sign === "==" ? isEqual : !isEqual;
}

function combined(parts: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined {
  if (parts.includes(decisive)) return decisive;
  return parts.includes(undefined) ? undefined : !decisive;
}

/** Of all values, only false and nothing are false. */
function isTrue(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined;
}

function operand(text: string, scope: LiquidScope): LiquidValue {
  const word = text.trim();
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(word) ?? [];
  if (double !== undefined || single !== undefined) return { value: double ?? single };
  if (/^-?\d+(?:\.\d+)?$/.test(word)) return { value: Number(word) };
  if (word === "true" || word === "false") return { value: word === "true" };
  if (/^(?:nil|null|none|blank|empty)$/.test(word)) return { value: "" };
  const path = word.replace(/\[["']([\w-]+)["']\]/g, ".$1");
  return (/^[\w-]+(?:\.[\w-]+)*$/.test(path) ? scope.known(path) : undefined) ?? { unknown: word };
}

/** Divides at a sign outside of quotation marks. */
function dividedAt(text: string, sign: "|" | ","): readonly string[] {
  if (text.trim() === "") return [];
  const parts = text.match(sign === "|" ? /(?:"[^"]*"|'[^']*'|[^|"'])+/g : /(?:"[^"]*"|'[^']*'|[^,"'])+/g);
  return parts ?? [text];
}

type Filter = (value: unknown, given: readonly string[], scope: LiquidScope) => unknown;

function filterNamed(name: string): Filter | undefined {
  return Object.hasOwn(filters, name) ? filters[name] : undefined;
}

/** Those whose results depend on the text alone. */
const filters: Readonly<Record<string, Filter>> = {
  absolute_url: siteAddress,
  append: (value, [end = ""]) => (textOf(value) ?? "") + end,
  capitalize: text((value) => value.slice(0, 1).toUpperCase() + value.slice(1)),
  date: (value, [format = ""]) => formattedDate(value, format),
  downcase: text((value) => value.toLowerCase()),
  escape: (value) => value,
  lower: text((value) => value.toLowerCase()),
  lstrip: text((value) => value.trimStart()),
  markdownify: (value) => value,
  newline_to_br: text((value) => value.replaceAll("\n", "<br>\n")),
  prepend: (value, [start = ""]) => start + (textOf(value) ?? ""),
  relative_url: siteAddress,
  remove: (value, [part = ""]) => (part === "" ? value : (textOf(value) ?? "").replaceAll(part, "")),
  replace: (value, [from = "", to = ""]) =>
    from === "" ? value : (textOf(value) ?? "").replaceAll(from, to),
  rstrip: text((value) => value.trimEnd()),
  safe: (value) => value,
  slug: text((value) => slugOf(value)),
  slugify: text((value) => slugOf(value)),
  smartify: (value) => value,
  strip: text((value) => value.trim()),
  strip_html: text((value) => value.replace(/<[^<>]*>/g, "")),
  strip_newlines: text((value) => value.replaceAll("\n", "")),
  trim: text((value) => value.trim()),
  toDatePath: (value) => formattedDate(value, "%Y/%m/%d"),
  upcase: text((value) => value.toUpperCase()),
  upper: text((value) => value.toUpperCase()),
  uri_escape: text((value) => encodeURI(value)),
  url: siteAddress,
  url_encode: text((value) => encodeURIComponent(value)),
  xml_escape: (value) => value,
};

function text(change: (value: string) => string): Filter {
  return (value) => change(textOf(value) ?? "");
}

/** Returns an address of the site as a path from its root. */
function siteAddress(value: unknown, _: readonly string[], { base }: LiquidScope): string {
  const path = textOf(value) ?? "";
  if (base === "" || !path.startsWith("/") || path.startsWith("//") || path.startsWith(`${base}/`))
    return path;
  return base + path;
}

/** Formats a date by the signs of strftime that permalinks and texts use. */
function formattedDate(value: unknown, format: string): string {
  const iso = dateOf(value, undefined);
  const time = iso === undefined ? undefined : DateTime.fromISO(iso, { setZone: true, locale: "en" });
  if (time === undefined || !time.isValid || format === "") return textOf(value) ?? "";
  return format.replace(/%-?([A-Za-z%])/g, (sign, letter: string) => {
    const token = Object.hasOwn(dateTokens, letter) ? dateTokens[letter] : undefined;
    if (token === undefined) return sign;
    return time.toFormat(sign[1] === "-" ? (token[0] ?? "") : token);
  });
}

const dateTokens: Readonly<Record<string, string>> = {
  A: "EEEE",
  a: "EEE",
  B: "LLLL",
  b: "LLL",
  d: "dd",
  e: "d",
  H: "HH",
  I: "hh",
  j: "ooo",
  M: "mm",
  m: "LL",
  S: "ss",
  Y: "yyyy",
  y: "yy",
};
