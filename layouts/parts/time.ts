import type { Moment } from "../../src/model/moment.ts";
import { type Html, html } from "../../src/text/html.ts";
import { momentInWords } from "../../src/text/momentInWords.ts";
import { datetimeOf } from "./datetimeOf.ts";
import type { Voice } from "./voice.ts";

/** A moment with its time of day and zone, or the day alone where no more is known. */
export const time = (moment: Moment, voice: Voice): Html =>
  html`<time datetime="${datetimeOf(moment)}">${momentInWords(moment, voice)}</time>`;
