import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";

/**
 * The name of the month that a moment lies in as the publication tells it, for places where the year stands above it.
 * @example monthNameInWords({ iso: "2023-11-01T00:00:00+09:00" }, "es") // "noviembre"
 */
export const monthNameInWords = ({ iso }: Pick<Moment, "iso">, language: string): string =>
  dateFormatFor("monthName", { language, timeZone: "UTC" }).format(Date.parse(iso.slice(0, 10)));
