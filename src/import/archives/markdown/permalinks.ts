import { DateTime } from "luxon";

/** What permalinks may name of a post. */
interface PermalinkParts {
  /** As ISO 8601; undefined if it has none. */
  readonly date: string | undefined;
  /** Other values by their names in lower case. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Returns the path that a pattern such as "/:year/:month/:title/" gives, with single slashes. Names that nobody knows give
 * nothing: then undefined is returned.
 */
export function permalinkPath(pattern: string, { date, values }: PermalinkParts): string | undefined {
  const time = date === undefined ? undefined : DateTime.fromISO(date, { setZone: true, locale: "en" });
  let isKnown = true;
  const path = pattern.replace(
    /:([a-z_]+)(\[[^\]]*\])?/g,
    (whole, name: string, range: string | undefined) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value !== undefined) return range === undefined ? value : someParts(value, range);
      const token = Object.hasOwn(dateTokens, name) ? dateTokens[name] : undefined;
      if (token !== undefined && time?.isValid) return time.toFormat(token).toLowerCase();
      isKnown = false;
      return whole;
    },
  );
  return isKnown ? `/${path}`.replace(/\/{2,}/g, "/") : undefined;
}

/** Names of dates in Jekyll's and Hugo's permalinks, in the tokens of luxon. */
const dateTokens: Readonly<Record<string, string>> = {
  year: "yyyy",
  short_year: "yy",
  month: "LL",
  i_month: "L",
  short_month: "LLL",
  long_month: "LLLL",
  monthname: "LLLL",
  day: "dd",
  i_day: "d",
  y_day: "ooo",
  yearday: "o",
  week: "WW",
  w_year: "kkkk",
  w_day: "c",
  short_day: "EEE",
  long_day: "EEEE",
  weekday: "c",
  weekdayname: "EEEE",
  hour: "HH",
  minute: "mm",
  second: "ss",
};

/** @example someParts("news/town", "[1:]") // "town" */
function someParts(path: string, range: string): string {
  const parts = path.split("/");
  const [, single, from = "", to = ""] = /^\[(?:(\d+|last)|(\d*):(\d*|last))\]$/.exec(range) ?? [];
  if (single !== undefined) return (single === "last" ? parts.at(-1) : parts[Number(single)]) ?? "";
  const end = to === "" ? parts.length : to === "last" ? parts.length - 1 : Number(to);
  return parts.slice(Number(from), end).join("/");
}
