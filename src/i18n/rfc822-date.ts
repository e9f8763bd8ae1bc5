/**
 * Returns a date as RSS wants it: with four digits for the year, English names and a numeric zone
 * (https://www.rssboard.org/rss-specification#optionalChannelElements, the note on dates).
 * @param iso ISO 8601 with offset
 * @example rfc822Date("2023-11-09T08:30:00+09:00") // "Thu, 09 Nov 2023 08:30:00 +0900"
 */
export function rfc822Date(iso: string): string {
  const [, local = "", offset = ""] = /^(.*?)(?:Z|([+-]\d\d:\d\d))$/.exec(iso) ?? [];
  // The runtime writes this form for UTC only, so the local time is treated as if it were UTC.
  return new Date(`${local}Z`).toUTCString().replace("GMT", offset.replace(":", "") || "+0000");
}
