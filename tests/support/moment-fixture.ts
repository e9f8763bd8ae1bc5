import { parseMoment } from "../../src/i18n/parse-date.ts";
import type { Moment } from "../../src/model/time.ts";

/** A moment of the test publication's zone, as an editor would write it. */
export const momentFixture = (text: string): Moment => {
  const { moment, error } = parseMoment(text, "Europe/Stockholm");
  if (!moment) throw new Error(error);
  return moment;
};
