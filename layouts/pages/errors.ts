import { wordsFor } from "../../src/i18n/languages.ts";
import { directionOf } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Link } from "../../src/pages/views/shared.ts";
import type { NotFoundView, RedirectView } from "../../src/pages/views/standalone.ts";
import { document, pageHeader } from "../parts/document.ts";
import { contentPolicy } from "../parts/head.ts";
import { voiceOf } from "../parts/locale.ts";
import { waysOn } from "../parts/navigation.ts";
import { searchField } from "../parts/search-form.ts";

/** What readers see at an address that nothing stands at. */
export function notFound({ frame, head }: NotFoundView): Html {
  const voice = voiceOf(frame);
  const { words } = voice;
  const ways: readonly Link[] = [
    { title: words.frontPage, url: frame.homeUrl },
    { title: words.archive, url: frame.archiveUrl },
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
  ];
  const below = html`<p class="standfirst">${words.notFoundText}</p>
${searchField(frame)}`;
  return document(
    { frame, head },
    html`<div class="not-found">
${pageHeader({ title: words.notFound, below })}
${waysOn([ways, frame.navigation], voice)}
</div>`,
  );
}

/** A page at a former address: it forwards at once, and leads on by a plain link where that is refused. */
export function redirect({ language, title, url, canonical }: RedirectView): Html {
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
}
