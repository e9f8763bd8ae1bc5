import { optionalPart } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { CorrectionRecord } from "../../src/model/correction.ts";
import type { ArticleView, StoryPart } from "../../src/pages/views/article.ts";
import type { Card, Link } from "../../src/pages/views/shared.ts";
import { cardGrid } from "./card-lists.ts";
import { languageAttributes } from "./document.ts";
import { day, type Locale } from "./locale.ts";

/** The corrections of an article, newest first; undefined if there are none. */
export const correctionsBox = optionalPart("correctionsBox", originalCorrectionsBox);

function originalCorrectionsBox(corrections: readonly CorrectionRecord[], locale: Locale): Html | undefined {
  return corrections.length === 0
    ? undefined
    : html`<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections">${locale.messages.corrections}</h2>
${corrections.map(
  ({ date, text }) => html`<p>${day(date, locale)} ${text}</p>
`,
)}</section>
`;
}

/** The sources of an article; undefined if it names none. */
export const sourceList = optionalPart("sourceList", originalSourceList);

function originalSourceList(list: ArticleView["sources"], { messages }: Locale): Html | undefined {
  return list.length === 0
    ? undefined
    : html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">${messages.sources}</h2>
<ul>${list.map(source)}</ul>
</section>`;
}

function source({ title, url }: ArticleView["sources"][number]): Html {
  return html`<li>${url === undefined ? html`<bdi>${title}</bdi>` : html`<a href="${safeUrl(url)}"><bdi>${title}</bdi></a>`}</li>`;
}

/**
 * Links to share an article. Its buttons are hidden until a script shows them. Undefined if the article is
 * not published.
 */
export const shareLinks = optionalPart("shareLinks", originalShareLinks);

function originalShareLinks(view: ArticleView["share"], { messages }: Locale): Html | undefined {
  return (
    view &&
    html`<nav class="share" aria-labelledby="share" data-url="${view.url}" data-title="${view.title}" data-copied="${messages.linkCopied}">
<p id="share">${messages.share}</p>
<ul><li><a href="${safeUrl(view.mailUrl)}">${messages.shareByMail}</a></li>${view.networks.map(
      ({ title, url }) => html`<li><a rel="noopener" href="${safeUrl(url)}">${title}</a></li>`,
    )}<li hidden><button type="button" data-share="copy">${messages.copyLink}</button></li><li hidden><button type="button" data-share="system">${messages.shareBySystem}</button></li></ul>
</nav>
`
  );
}

/** The story of an article: links to its parts before and after. The article itself is marked. */
export const storyLinks = optionalPart("storyLinks", originalStoryLinks);

function originalStoryLinks(story: ArticleView["story"], locale: Locale): Html | undefined {
  return (
    story &&
    html`<section class="story" aria-labelledby="story">
<p class="kicker">${locale.messages.story}</p>
<h2 id="story"><bdi>${story.title}</bdi></h2>
<ol>
${story.parts.map((part) => partOf(part, locale))}</ol>
</section>
`
  );
}

function partOf(part: StoryPart, locale: Locale): Html {
  const lang = languageAttributes(part, locale);
  const title = part.isThis
    ? html`<b aria-current="page"${lang}>${part.title}</b>`
    : html`<a href="${safeUrl(part.url)}"${lang}>${part.title}</a>`;
  return html`<li>${day(part.published, locale)} ${title}</li>
`;
}

/** Links to the tags of an article; undefined if it has none. */
export const tagLinks = optionalPart("tagLinks", originalTagLinks);

function originalTagLinks(links: readonly Link[], { messages }: Locale): Html | undefined {
  return links.length === 0
    ? undefined
    : html`<nav class="tags" aria-labelledby="tags">
<h2 id="tags">${messages.tags}</h2>
<ul>${links.map(({ title, url }) => html`<li><a rel="tag" href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`)}</ul>
</nav>
`;
}

/** The cards of related articles; undefined if there are none. */
export const relatedCards = optionalPart("relatedCards", originalRelatedCards);

function originalRelatedCards(cards: readonly Card[], locale: Locale): Html | undefined {
  return cards.length === 0
    ? undefined
    : html`<section class="related" aria-labelledby="related">
<h2 id="related">${locale.messages.related}</h2>
${cardGrid(cards, { level: 3, section: "shown", locale })}
</section>`;
}
