import * as z from "zod";
import { dateText, lineOfText } from "./fields.ts";
import type { Moment } from "./time.ts";

/** The corrections of an article, or of an update of live coverage. */
export const correctionsFields = z.array(
  z.strictObject({
    date: dateText.meta({ description: "When it was corrected.", example: "2023-11-10T10:00" }),
    text: lineOfText(2000).meta({
      description: "What was wrong and what is right.",
      example: "An earlier version misstated the number of crossings. It is four.",
    }),
  }),
);

export type CorrectionsFields = z.infer<typeof correctionsFields>;

export interface CorrectionRecord {
  readonly date: Moment;
  readonly text: string;
}
