import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";

/**
 * The month that a moment lies in as the publication tells it, with its year.
 * @example monthInWords({ iso: "2023-11-01T00:00:00+09:00" }, "en") // "November 2023"
 */
export const monthInWords = ({ iso }: Pick<Moment, "iso">, language: string): string =>
  dateFormatFor("month", { language, timeZone: "UTC" }).format(Date.parse(iso.slice(0, 10)));
