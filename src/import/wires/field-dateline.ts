import { oneLine } from "../text/lines.ts";
import { datelineOf } from "./dateline.ts";
import { wireTime } from "./wire-time.ts";

/**
 * Returns the place in a field for the dateline, without agency and day. Undefined for what is no place, like the time that Reuters
 * writes there.
 * @example fieldDateline("ROMA, 01 LUG -") // "ROMA"
 */
export function fieldDateline(field: string | undefined): string | undefined {
  const line = oneLine(field ?? "");
  if (line === "" || wireTime(line, "UTC") !== undefined) return undefined;
  const stem = line.replace(/(?<![\s.,:–—-])[\s.,:–—-]+$/, "");
  const opened = datelineOf(`${stem} – X`).dateline;
  const place = opened ?? stem.replace(/(?<!\s)\s*[(/][^()/]*[)/]$/, "").replace(/(?<![\s,])[\s,]+$/, "");
  return /\p{L}/u.test(place) ? place : undefined;
}
