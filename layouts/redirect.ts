import type { RedirectView } from "../src/pages/views/redirectView.ts";
import { directionOf } from "../src/text/directionOf.ts";
import { type Html, html } from "../src/text/html.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { wordsFor } from "../src/text/words/wordsFor.ts";
import { contentPolicy } from "./parts/contentPolicy.ts";

/** A page at a former address: it forwards at once, and leads on by a plain link where that is refused. */
export const redirect = ({ language, title, url, canonical }: RedirectView): Html => {
  const address = safeUrl(url);
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
${contentPolicy({ scripts: [], frameHosts: [] })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${safeUrl(canonical)}">
</head>
<body>
<main>
<h1>${wordsFor(language).moved}</h1>
<p><a href="${address}"><bdi>${title}</bdi></a></p>
</main>
</body>
</html>
`;
};
