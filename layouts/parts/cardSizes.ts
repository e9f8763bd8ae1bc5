import type { Moment } from "../../src/model/moment.ts";
import type { Html } from "../../src/text/html.ts";
import { day } from "./day.ts";
import type { Urgency } from "./picture.ts";
import { time } from "./time.ts";
import type { Voice } from "./voice.ts";

export type CardSize = "lead" | "feature" | "story" | "brief" | "row";

interface Shown {
  /** Whether there is a picture, and how soon it is wanted. */
  readonly urgency?: Urgency;
  readonly standfirst?: true;
  readonly bylines?: true;
  /** How its time is told. */
  readonly moment: (moment: Moment, voice: Voice) => Html;
}

/** What each size of card shows besides its label and its headline, if the article has it. */
export const cardSizes: Readonly<Record<CardSize, Shown>> = {
  lead: { urgency: "first", standfirst: true, bylines: true, moment: time },
  feature: { urgency: "later", standfirst: true, bylines: true, moment: day },
  story: { urgency: "later", standfirst: true, moment: day },
  brief: { standfirst: true, moment: day },
  row: { urgency: "later", standfirst: true, bylines: true, moment: day },
};
