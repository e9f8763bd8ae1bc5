import type { FoundPicture } from "../../src/images/finder.ts";
import { type RenderedBody, renderBody } from "../../src/markdown/render.ts";
import { html } from "../../src/markup/template.ts";
import { pictureFixture } from "./picture-fixture.ts";

const findPicture = (src: string): FoundPicture => {
  if (!src.endsWith(".jpg")) return { error: `There is no picture "${src}" here.` };
  const { alt: _, ...picture } = pictureFixture({ url: `/pictures/${src}`, path: `articles/${src}` });
  return { picture };
};

/**
 * Renders Markdown that begins on line 10 of its file. Names that end in .jpg are pictures of 1600 by 900 pixels; all
 * others do not exist.
 */
export const renderedMarkdown = (source: string, language = "en"): RenderedBody =>
  renderBody(source, {
    file: "content/articles/a.md",
    bodyLine: 10,
    url: "/2023/11/09/a/",
    language,
    embeds: [{ name: "Charts", host: "charts.example.org" }],
    findPicture,
    drawGraphic: ({ kind, index }) => ({
      markup: html`<svg data-kind="${kind}" id="graphic-${index + 1}"></svg>`,
      problems: [],
    }),
  });

/** Returns the HTML of rendered Markdown. */
export const htmlOf = (source: string, language = "en"): string =>
  renderedMarkdown(source, language).body.html;

/** Returns the problems of Markdown as editors read them: line, severity if it is a warning, message. */
export const problemsOf = (source: string): readonly string[] =>
  renderedMarkdown(source).problems.map(
    ({ line, severity, message }) => `${line}${severity === "warning" ? " (warning)" : ""}: ${message}`,
  );
