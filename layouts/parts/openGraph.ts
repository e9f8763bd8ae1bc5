import type { Frame } from "../../src/pages/views/frame.ts";
import type { Head } from "../../src/pages/views/head.ts";
import { type Html, html } from "../../src/text/html.ts";

type Property = readonly [name: string, content: string | number | undefined];

const imageProperties = ({ image }: Head): readonly Property[] => [
  ["og:image", image.url],
  ["og:image:type", image.type],
  ["og:image:width", image.width],
  ["og:image:height", image.height],
  ["og:image:alt", image.alt],
];

const articleProperties = ({ article }: Head): readonly Property[] =>
  article === undefined
    ? []
    : [
        ["article:published_time", article.published],
        ["article:modified_time", article.modified],
        ["article:section", article.section],
        ...article.tags.map((tag): Property => ["article:tag", tag]),
        ...article.authorUrls.map((url): Property => ["article:author", url]),
      ];

/** The properties by which other sites show a link to this page. https://ogp.me/ */
export const openGraph = (head: Head, frame: Frame): Html => {
  const properties: readonly Property[] = [
    ["og:type", head.openGraphType],
    ["og:site_name", frame.name],
    ["og:title", head.title === "" ? frame.name : head.title],
    ["og:description", head.description],
    ["og:url", head.canonical],
    ...imageProperties(head),
    ...articleProperties(head),
  ];
  const told = properties.filter(([, content]) => content !== undefined);
  return html`${told.map(
    ([name, content]) => html`<meta property="${name}" content="${content}">
`,
  )}<meta name="twitter:card" content="summary_large_image">`;
};
