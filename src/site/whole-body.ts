import { html } from "../markup/template.ts";
import type { Article } from "../model/article.ts";
import type { Body } from "../model/body.ts";
import type { Update } from "../model/update.ts";

/** Returns the text of an article with those of its updates, newest first, each under its title. */
export function wholeBody({ record: { body }, coverage }: Pick<Article, "record" | "coverage">): Body {
  return coverage && coverage.updates.length > 0 ? joinedBody(body, coverage.updates) : body;
}

function joinedBody(introduction: Body, updates: readonly Update[]): Body {
  const bodies = [introduction, ...updates.map(({ body }) => body)];
  return {
    get html() {
      return introduction.html + updates.map(updateHtml).join("");
    },
    get anchors() {
      return [...introduction.anchors, ...updates.flatMap(({ id, body }) => [id, ...body.anchors])];
    },
    links: [],
    pictures: bodies.flatMap(({ pictures }) => pictures),
    scripts: [...new Set(bodies.flatMap(({ scripts }) => scripts))],
    frameHosts: [...new Set(bodies.flatMap(({ frameHosts }) => frameHosts))],
    words: bodies.reduce((sum, { words }) => sum + words, 0),
    minutes: introduction.minutes,
    headings: introduction.headings,
  };
}

function updateHtml({ id, title, body }: Update): string {
  return (title === undefined ? "" : html`<h2 id="${id}">${title}</h2>\n`.markup) + body.html;
}
