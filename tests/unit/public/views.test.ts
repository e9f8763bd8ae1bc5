/** The types with which a publication writes its code. That this file compiles is most of the test. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { article, card, footer } from "../../../src/public/layouts.ts";
import { html } from "../../../src/public/markup.ts";
import type { Layout, PartOf, Slot } from "../../../src/public/views.ts";
import { articleViewOf } from "../../support/layout-views.ts";

const layout: Layout<"article"> = (view) => html`${article(view)}<!-- ${view.section.title} -->`;

const part: PartOf<"card"> = (view, options) => options.size === "lead" && card(view, options);

const footerPart: PartOf<"footer"> = (nav, slot) => html`${footer(nav, slot)}${nav.chrome.name}`;

const onArticles: Slot<"afterLead"> = ({ section }) => html`<p>${section.title}</p>`;

/** The kind tells of which type the view is. */
const onEveryPage: Slot<"head"> = (view, kind) => {
  if (kind === "article") return html`<meta name="section" content="${view.section.title}">`;
  return kind === "front" && html`<meta name="name" content="${view.chrome.name}">`;
};

// @ts-expect-error A forgotten return is an error.
const forgotten: Slot<"footer"> = () => {
  html`<p>`;
};

// @ts-expect-error A part has the arguments of its original.
const wrongPart: PartOf<"card"> = (view: string) => html`${view}`;

describe("the types of layouts, parts and slots", () => {
  it("are those of the functions that are called", () => {
    const view = articleViewOf({ section: { title: "World", url: "/world/" } });
    assert.match(html`${onEveryPage(view, "article")}`.markup, /^<meta name="section" content="World">$/);
    assert.match(html`${onArticles(view)}`.markup, /^<p>World<\/p>$/);
    assert.ok([layout, part, footerPart, forgotten, wrongPart].every((one) => typeof one === "function"));
  });
});
