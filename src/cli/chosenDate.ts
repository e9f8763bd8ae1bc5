import { DateTime } from "luxon";
import type { Moment } from "../model/moment.ts";
import { parseMoment } from "../text/parseMoment.ts";
import { UsageError } from "./usageError.ts";

export interface ChosenDate {
  /** As it goes into front matter. */
  readonly text: string;
  readonly moment: Moment;
}

export interface DateChoice {
  /** Of --date. */
  readonly typed: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
}

/** Now to the minute, local to the zone; with its offset in an hour that a clock change makes come twice. */
const nowText = (now: number, zone: string): string => {
  const minute = DateTime.fromMillis(now, { zone }).startOf("minute");
  return minute.toFormat(
    minute.getPossibleOffsets().length > 1 ? "yyyy-MM-dd'T'HH:mmZZ" : "yyyy-MM-dd'T'HH:mm",
  );
};

/** The date of a new article: the one that was typed, or now. Throws UsageError for what is no date. */
export const chosenDate = ({ typed, now, zone }: DateChoice): ChosenDate => {
  const text = typed?.trim() ?? nowText(now, zone);
  const { moment, fault } = parseMoment(text, zone);
  if (moment === undefined) throw new UsageError(`--date: ${fault}`);
  return { text, moment };
};
