import type { ArticleView } from "../../src/pages/views/articleView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { listInWords } from "../../src/text/listInWords.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { time } from "./time.ts";
import type { Voice } from "./voice.ts";

const credit = ({ authors, byline }: ArticleView, { words, language }: Voice): Html | undefined => {
  const links = authors.map(
    ({ title, url }) => html`<a rel="author" href="${safeUrl(url)}"><bdi>${title}</bdi></a>`,
  );
  if (links.length > 0) return html`<p class="credits">${words.by} ${listInWords(links, language)}</p>`;
  if (byline === undefined) return undefined;
  if (typeof byline === "string") return html`<p class="credits">${byline}</p>`;
  const { name, role } = byline;
  return html`<p class="credits">${words.by} <bdi>${name}</bdi>${role !== undefined && html`, ${role}`}</p>`;
};

/** Who wrote an article and when; what has changed since is told only where something has. */
export const byline = (view: ArticleView, voice: Voice): Html => {
  const { updated, published, corrections, minutes } = view;
  return html`<div class="byline" id="byline">${credit(view, voice)}<p>${time(published, voice)}</p>${
    updated && html`<p>${voice.words.updated} ${time(updated, voice)}</p>`
  }${minutes !== undefined && html`<p>${voice.words.readingTime(minutes)}</p>`}${corrections.length > 0 && html`<p><a href="#corrections">${voice.words.corrections}</a></p>`}</div>`;
};
