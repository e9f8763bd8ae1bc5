import * as z from "zod";
import { dateText, lineOfText } from "./fields.ts";
import type { Moment } from "./time.ts";

/** What an article says of its own withdrawal. */
export const withdrawnFields = z.strictObject({
  date: dateText.meta({
    description:
      "When it was withdrawn. With a future date, it is withdrawn at that time. Not before the article's own `date`: what was never published becomes a draft instead.",
    example: "2023-11-12T09:00",
  }),
  reason: lineOfText(2000).meta({
    description: "Why, in words for readers.",
    example: "The agency withdrew this report, because its account of the accident could not be confirmed.",
  }),
});

export interface Withdrawal {
  readonly date: Moment;
  readonly reason: string;
}
