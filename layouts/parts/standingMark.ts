import type { Standing } from "../../src/model/article.ts";
import type { Moment } from "../../src/model/moment.ts";
import { type Html, html } from "../../src/text/html.ts";
import { momentInWords } from "../../src/text/momentInWords.ts";
import type { Voice } from "./voice.ts";

interface Standable {
  readonly standing: Standing;
  readonly published: Moment;
}

/** What keeps an article from readers; nothing on a published one. */
export const standingMark = ({ standing, published }: Standable, voice: Voice): Html | undefined => {
  if (standing === "published") return undefined;
  const { draft, scheduledFor } = voice.words;
  const text = standing === "draft" ? draft : scheduledFor(momentInWords(published, voice));
  return html`<p class="standing">${text}</p>`;
};
