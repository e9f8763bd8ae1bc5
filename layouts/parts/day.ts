import type { Moment } from "../../src/model/moment.ts";
import { dayInWords } from "../../src/text/dayInWords.ts";
import { type Html, html } from "../../src/text/html.ts";
import { datetimeOf } from "./datetimeOf.ts";
import type { Voice } from "./voice.ts";

/** The day of a moment, where the time of day would be too much. */
export const day = (moment: Moment, voice: Voice): Html =>
  html`<time datetime="${datetimeOf(moment)}">${dayInWords(moment, voice)}</time>`;
