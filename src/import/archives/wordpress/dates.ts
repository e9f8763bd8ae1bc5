import type { WxrItem } from "./wxr-item.ts";

/**
 * Returns when an item was or will be published, as ISO 8601. The time in UTC is the truth. Drafts have zeros there and a local
 * time, which is that of the publication's time zone.
 */
export function publishedAt({ dates }: Pick<WxrItem, "dates">): string | undefined {
  return isoOf(dates.utc, "Z") ?? isoOf(dates.local, "") ?? feedDate(dates.feed);
}

/**
 * Returns a time of WordPress as ISO 8601, undefined if it is none.
 * @example isoOf("2013-06-07 03:00:44", "Z") // "2013-06-07T03:00:44Z"
 */
export function isoOf(written: string, zone: "Z" | ""): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(written) ?? [];
  if (day === undefined || time === undefined || day < "0001-01-01") return undefined;
  const ms = Date.parse(`${day}T${time}Z`);
  // Date.parse makes 2 March of 30 February.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day
    ? undefined
    : `${day}T${time}${zone}`;
}

/** Reads the date of a feed. WordPress writes that of a draft as the year -1, or as the first day of 1970. */
function feedDate(written: string): string | undefined {
  const ms = /^\w{3}, \d/.test(written) ? Date.parse(written) : Number.NaN;
  return ms > 86_400_000 ? new Date(ms).toISOString() : undefined;
}
