import { DateTime } from "luxon";
import type { Moment } from "../model/moment.ts";
import { localTime } from "./localTime.ts";
import { meantDate } from "./meantDate.ts";
import { steadyMoment } from "./steadyMoment.ts";

export type ParsedMoment =
  | { readonly moment: Moment; readonly fault?: undefined }
  | { readonly moment?: undefined; readonly fault: string };

const advice = "Write it as 2023-11-09T08:30 or 2023-11-09.";
const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(?: ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?$/;

/** The moment of a DateTime, told in its own zone. */
export const momentOf = (time: DateTime, precision: Moment["precision"] = "minute"): Moment => ({
  iso: time.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? "",
  ms: time.toMillis(),
  precision,
});

/** What to say of a text that has not the form of a date. */
const formFault = (text: string, zone: string): string => {
  const meant = meantDate(text, zone);
  const isDate = meant && form.test(meant.date) && parseMoment(meant.date, zone).fault === undefined;
  if (!isDate) return `"${text}" is not a date. ${advice}`;
  const { date, zoneName, isZoneKnown } = meant;
  if (!isZoneKnown)
    return `"${text}" names a time zone by letters. Write it as ${date}, with the distance from Greenwich behind it (like +01:00) if it is not the time of ${zone}.`;
  return zoneName === undefined
    ? `"${text}" is not a date. Write it as ${date}.`
    : `"${text}" names a time zone by letters, and only figures tell how far it is from Greenwich. Write it as ${date}.`;
};

/** What to say of a day or a time of day that the clocks of the zone never showed. */
const skippedFault = (text: string, time: DateTime, isDay: boolean): string =>
  isDay
    ? `"${text}" is a day that the clocks of ${time.zoneName} skipped. Write a day after the change, such as ${time.toISODate()}.`
    : `"${text}" is a time that the clocks of ${time.zoneName} skipped that day. Write a time after the change, such as ${time.toFormat("yyyy-MM-dd'T'HH:mm")}.`;

/**
 * A date of front matter as a moment of the publication's zone, or what is wrong with it.
 * A date without an offset is local to the zone; one with an offset is told in the zone.
 * A local time that a clock change skips is refused; one that it repeats means the first.
 * @example parseMoment("2023-11-09T08:30", "Asia/Seoul").moment?.iso // "2023-11-09T08:30:00+09:00"
 */
export const parseMoment = (text: string, zone: string): ParsedMoment => {
  const match = form.exec(text.trim());
  if (!match) return { fault: formFault(text, zone) };
  const [, day = "", clock, seconds, offset] = match;
  const precision = clock === undefined ? "day" : "minute";
  const steady = steadyMoment({ day, clock, seconds, offset }, zone);
  if (steady) return { moment: { ...steady, precision } };
  if (day < "0001" || !DateTime.fromISO(day, { zone: "utc" }).isValid)
    return { fault: `"${text}" is a day that the calendar does not have. ${advice}` };
  const wanted = `${day}T${clock ?? "00:00"}${seconds ?? ""}`;
  const time = localTime(`${wanted}${offset ?? ""}`, zone);
  if (!time.isValid || wanted.includes("T24")) return { fault: `"${text}" is not a time of day. ${advice}` };
  const told = time.toISO() ?? "";
  if (!/^\d{4}-/.test(told))
    return { fault: `"${text}" lies outside of the years 0000 to 9999 in ${zone}. ${advice}` };
  const isDay = clock === undefined;
  if (offset === undefined && !told.startsWith(isDay ? day : wanted))
    return { fault: skippedFault(text, time, isDay) };
  return { moment: momentOf(time, precision) };
};
