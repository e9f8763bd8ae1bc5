import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { formatList } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Heading } from "../../src/model/body.ts";
import type { ArticleView } from "../../src/pages/views/article.ts";
import { face, kicker, statusBadge } from "./card.ts";
import { languageAttributes } from "./document.ts";
import { type Locale, time } from "./locale.ts";
import { translationNav } from "./translation-nav.ts";

/** The fields of the view that the header shows. */
export type HeaderView = Pick<
  ArticleView,
  | "chrome"
  | "language"
  | "direction"
  | "status"
  | "yearsOld"
  | "section"
  | "kind"
  | "sponsor"
  // For parts of publications.
  | "extra"
  | "title"
  | "description"
  | "authors"
  | "byline"
  | "face"
  | "published"
  | "updated"
  | "minutes"
  | "corrections"
  | "live"
  | "translations"
>;

/** The header of an article: section, label, headline, standfirst, byline and dates. */
export const articleHeader = part("articleHeader", originalArticleHeader);

function originalArticleHeader(view: HeaderView, locale: Locale): Html {
  return html`<header class="article-header">
${age(view.yearsOld, locale)}${statusBadge(view, locale)}${kickerOf(view, locale)}
<h1 class="headline p-name">${view.title}</h1>
${
  view.description !== undefined &&
  html`<p class="standfirst p-summary">${view.description}</p>
`
}${byline(view, locale)}${translationNav(view.translations, locale)}
</header>`;
}

/** Says how many years old an article is, if that matters. */
function age(years: number | undefined, { messages }: Locale): Html | undefined {
  return years === undefined
    ? undefined
    : html`<p class="age">${messages.olderThan(years)}</p>
`;
}

function kickerOf(view: HeaderView, { messages }: Locale): Html | undefined {
  return kicker({
    section: view.section,
    attributes: languageAttributes(view.chrome, view),
    labelled: view,
    messages,
  });
}

/** The byline, the dates, the reading time, and a link to the corrections. */
function byline(view: HeaderView, locale: Locale): Html {
  const { updated, published, corrections, minutes } = view;
  return html`<div class="byline" id="byline">${face(view.face)}${credit(view, locale)}<p>${time(published, locale, "dt-published")}</p>${
    updated && html`<p>${locale.messages.updated} ${time(updated, locale, "dt-updated")}</p>`
  }${minutes !== undefined && html`<p class="minutes">${locale.messages.readingTime(minutes)}</p>`}${corrections.length > 0 && html`<p class="to-corrections"><a href="#corrections">${locale.messages.corrections}<span class="unseen">: ${view.title}</span></a></p>`}</div>`;
}

function credit({ authors, byline }: HeaderView, { messages, language }: Locale): Html | undefined {
  const links = authors.map(
    ({ title, url }) =>
      html`<a class="p-author h-card" rel="author" href="${safeUrl(url)}"><bdi>${title}</bdi></a>`,
  );
  if (links.length > 0) return html`<p class="credits">${messages.by} ${formatList(links, language)}</p>`;
  if (byline === undefined) return undefined;
  if (typeof byline === "string") return html`<p class="credits p-author">${byline}</p>`;
  const { name, role } = byline;
  return html`<p class="credits">${messages.by} <bdi class="p-author">${name}</bdi>${role !== undefined && html`, ${role}`}</p>`;
}

/** The table of contents of a long text. */
export const tableOfContents = optionalPart("tableOfContents", originalTableOfContents);

function originalTableOfContents(
  headings: readonly Heading[] | undefined,
  { messages }: Locale,
  {
    title = messages.contents,
    state = "closed",
  }: { readonly title?: string; readonly state?: "open" | "closed" } = {},
): Html | undefined {
  return (
    headings &&
    html`<nav class="contents" aria-labelledby="contents">
<details${state === "open" && " open"}>
<summary><h2 id="contents">${title}</h2></summary>
<ol>
${parts(headings).map(entry)}</ol>
</details>
</nav>
`
  );
}

/** Returns the headings of the highest level, each with those below it. */
function parts(headings: readonly Heading[]): readonly (readonly [Heading, readonly Heading[]])[] {
  const top = headings.reduce((least, { level }) => Math.min(least, level), 6);
  const starts = headings.flatMap(({ level }, index) => (level === top || index === 0 ? [index] : []));
  return starts.flatMap((start, index) => {
    const [first, ...rest] = headings.slice(start, starts[index + 1]);
    return first ? [[first, rest]] : [];
  });
}

function entry([heading, below]: readonly [Heading, readonly Heading[]]): Html {
  return html`<li>${link(heading)}${below.length > 0 && html`<ol>${below.map((one) => html`<li>${link(one)}</li>`)}</ol>`}</li>
`;
}

function link({ id, text }: Heading): Html {
  return html`<a href="#${id}">${text}</a>`;
}
