import type { Moment } from "../../src/model/moment.ts";
import type { Html } from "../../src/text/html.ts";
import { day } from "./day.ts";
import type { PicturePlace } from "./picture.ts";
import { time } from "./time.ts";
import type { Voice } from "./voice.ts";

export type CardSize = "lead" | "feature" | "story" | "brief" | "row";

interface Shown {
  /** Whether there is a picture, how soon it is wanted, and how wide it is. */
  readonly picture?: PicturePlace;
  readonly standfirst?: true;
  readonly bylines?: true;
  /** How its time is told. */
  readonly moment: (moment: Moment, voice: Voice) => Html;
}

/** What each size of card shows besides its label and its headline, if the article has it. */
export const cardSizes: Readonly<Record<CardSize, Shown>> = {
  lead: {
    picture: { urgency: "first", sizes: "(min-width: 60rem) 62vw, 100vw" },
    standfirst: true,
    bylines: true,
    moment: time,
  },
  feature: {
    picture: { urgency: "later", sizes: "(min-width: 48rem) 45vw, 100vw" },
    standfirst: true,
    bylines: true,
    moment: day,
  },
  story: {
    picture: { urgency: "later", sizes: "(min-width: 60rem) 21rem, (min-width: 32rem) 48vw, 100vw" },
    standfirst: true,
    moment: day,
  },
  brief: { standfirst: true, moment: day },
  row: {
    picture: { urgency: "later", sizes: "(min-width: 60rem) 10rem, 6rem" },
    standfirst: true,
    bylines: true,
    moment: day,
  },
};
