import type { Frame } from "../../src/pages/views/frame.ts";
import type { Head } from "../../src/pages/views/head.ts";
import { type Html, html } from "../../src/text/html.ts";

const property = (name: string, content: string | number | undefined): Html | undefined =>
  content === undefined
    ? undefined
    : html`<meta property="${name}" content="${content}">
`;

const imageProperties = ({ image }: Head): Html => html`<meta property="og:image" content="${image.url}">
<meta property="og:image:type" content="${image.type}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
`;

const articleProperties = ({ article }: Head): Html | undefined =>
  article &&
  html`<meta property="article:published_time" content="${article.published}">
${property("article:modified_time", article.modified)}<meta property="article:section" content="${article.section}">
${article.tags.map((tag) => property("article:tag", tag))}${article.authorUrls.map((url) => property("article:author", url))}`;

/** The properties by which other sites show a link to this page. https://ogp.me/ */
export const openGraph = (
  head: Head,
  frame: Frame,
): Html => html`<meta property="og:type" content="${head.openGraphType}">
<meta property="og:site_name" content="${frame.name}">
<meta property="og:title" content="${head.title === "" ? frame.name : head.title}">
${property("og:description", head.description)}${property("og:url", head.canonical)}${imageProperties(head)}${articleProperties(head)}<meta name="twitter:card" content="summary_large_image">`;
