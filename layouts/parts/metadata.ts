import { grounds } from "../../src/model/grounds.ts";
import type { Frame } from "../../src/pages/views/frame.ts";
import type { FeedLink, Head } from "../../src/pages/views/head.ts";
import { type Html, html } from "../../src/text/html.ts";
import { jsonLdScript } from "../../src/text/jsonLdScript.ts";
import { oncePer } from "../../src/text/oncePer.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { contentPolicy } from "./contentPolicy.ts";
import { openGraph } from "./openGraph.ts";

/** As much of a title as a search result shows. */
const titleLength = 70;

/**
 * The words of a window or a search result; the publication's name gives way to a headline that fills them.
 * @example titleOf("World", "The Meridian") // "World · The Meridian"
 */
const titleOf = (title: string, name: string): string => {
  if (title === "") return name;
  const whole = `${title} · ${name}`;
  return whole.length > titleLength ? title : whole;
};

const robots = (head: Head, frame: Frame): string =>
  head.indexed && !frame.preview ? "max-image-preview:large" : "noindex";

const description = ({ description }: Head): Html | false =>
  description !== undefined &&
  html`<meta name="description" content="${description}">
`;

const canonical = ({ canonical }: Head): Html | false =>
  canonical !== undefined &&
  html`<link rel="canonical" href="${safeUrl(canonical)}">
`;

/** Asked for at once: the style sheet would ask for it only when it is there itself. */
const font = ({ fontUrl, language }: Frame): Html | false =>
  fontUrl !== undefined &&
  new Intl.Locale(language).maximize().script === "Latn" &&
  html`<link rel="preload" href="${safeUrl(fontUrl)}" as="font" type="font/woff2" crossorigin>
`;

/** Waited for, unlike all other scripts: a page must not be painted in colours that its reader did not choose. */
const theme = ({ scriptUrls: { theme } }: Frame): Html | false =>
  theme !== undefined &&
  html`<script src="${safeUrl(theme)}"></script>
`;

/** What every page asks for. */
const furnishings = oncePer(
  (
    frame: Frame,
  ): Html => html`${font(frame)}${theme(frame)}<link rel="stylesheet" href="${safeUrl(frame.stylesheetUrl)}">
<link rel="icon" href="${safeUrl(frame.icons.svg)}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${safeUrl(frame.icons.touch)}">
<link rel="manifest" href="${safeUrl(frame.manifestUrl)}">
`,
);

const feed = ({ title, type, url }: FeedLink): Html =>
  html`<link rel="alternate" type="${type}" title="${title}" href="${safeUrl(url)}">
`;

/** Scripts of the site's own, which run once the page is there. */
const scripts = (head: Head, { scriptUrls }: Frame): readonly Html[] =>
  head.scripts.flatMap((name) => {
    const url = scriptUrls[name];
    return url === undefined ? [] : [html`<script type="module" src="${safeUrl(url)}"></script>\n`];
  });

/** What a page says of itself to machines: everything inside its head. */
export const metadata = (head: Head, frame: Frame): Html => html`<meta charset="utf-8">
${contentPolicy(head)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(head.title, frame.name)}</title>
${description(head)}<meta name="robots" content="${robots(head, frame)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${grounds.light.paper}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${grounds.dark.paper}" media="(prefers-color-scheme: dark)">
${canonical(head)}${furnishings(frame)}${scripts(head, frame)}${head.feeds.map(feed)}${openGraph(head, frame)}
${head.jsonLd.map(jsonLdScript)}`;
