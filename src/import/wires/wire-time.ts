import { localTime, momentOf } from "../../i18n/parse-date.ts";
import type { Moment } from "../../model/time.ts";

/**
 * Returns a time in one of the forms of wires, or undefined if it is none: ISO 8601 in its extended and its basic form, with a
 * space for its T, and as Reuters writes it. Without an offset it is local to `zone`, the time zone of the provider.
 * @example wireTime("20170102T222800+0000", "Asia/Seoul")?.iso // "2017-01-03T07:28:00+09:00"
 */
export function wireTime(text: string, zone: string): Moment | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const key = `${zone} ${text}`;
  if (recent.has(key)) return recent.get(key);
  if (recent.size >= mostRecent) recent.clear();
  const time = parsedTime(text, zone);
  recent.set(key, time);
  return time;
}

/** The times of the last items. Each is asked for several times, and the arithmetic of zones takes long. */
const recent = new Map<string, Moment | undefined>();

const mostRecent = 100;

function parsedTime(text: string, zone: string): Moment | undefined {
  const { day, hour, minute, second = "00", offset } = form.exec(text.trim())?.groups ?? {};
  if (day === undefined) return undefined;
  const date = day.replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, "$1-$2-$3");
  const clock = hour === undefined ? "" : `T${hour}:${minute}:${second}${isoOffset(offset)}`;
  const time = localTime(`${date}${clock}`, zone);
  const isReal = time.isValid && hour !== "24" && /^\d{4}-/.test(time.toISO() ?? "");
  return isReal ? momentOf(time, hour === undefined ? "day" : "minute") : undefined;
}

const form =
  /^(?<day>\d{4}-\d{2}-\d{2}|\d{8})(?:(?: ?T ?| )?(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d+)?)?(?<offset> ?(?:Z|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?|GMT|UTC))?)?$/i;

/** Returns an offset as ISO 8601 has it: "Z", "+09:00". */
function isoOffset(offset = ""): string {
  const numbers = /([+-]\d{2}):?(\d{2})?$/.exec(offset);
  if (numbers) return `${numbers[1]}:${numbers[2] ?? "00"}`;
  return offset.trim() === "" ? "" : "Z";
}
