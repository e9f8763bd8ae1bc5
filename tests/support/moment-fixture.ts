import { parseMoment } from "../../src/i18n/parse-date.ts";
import type { Moment } from "../../src/model/time.ts";

/** Returns a moment in the time zone of the test publication. */
export const momentFixture = (text: string): Moment => {
  const { moment, error } = parseMoment(text, "Europe/Stockholm");
  if (!moment) throw new Error(error);
  return moment;
};
