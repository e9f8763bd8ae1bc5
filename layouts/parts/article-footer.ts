import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { CorrectionRecord } from "../../src/model/article.ts";
import type { ArticleView, StoryPart } from "../../src/pages/views/article.ts";
import type { Card, Link } from "../../src/pages/views/shared.ts";
import { cardGrid } from "./card-lists.ts";
import { languageAttributes } from "./document.ts";
import { day, type Voice } from "./locale.ts";

/** What has been corrected in an article, newest first; nothing where nothing was. */
export function correctionsBox(corrections: readonly CorrectionRecord[], voice: Voice): Html | undefined {
  return corrections.length === 0
    ? undefined
    : html`<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections">${voice.words.corrections}</h2>
${corrections.map(
  ({ date, text }) => html`<p>${day(date, voice)} ${text}</p>
`,
)}</section>
`;
}

/** What an article rests on; nothing where it names no sources. */
export function sources(list: ArticleView["sources"], { words }: Voice): Html | undefined {
  return list.length === 0
    ? undefined
    : html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">${words.sources}</h2>
<ul>${list.map(source)}</ul>
</section>`;
}

function source({ title, url }: ArticleView["sources"][number]): Html {
  return html`<li>${url === undefined ? html`<bdi>${title}</bdi>` : html`<a href="${safeUrl(url)}"><bdi>${title}</bdi></a>`}</li>`;
}

/**
 * The ways to pass an article on, as plain links. The buttons do nothing without a script, which is why that shows them;
 * nothing where there is nothing to share yet.
 */
export function share(view: ArticleView["share"], { words }: Voice): Html | undefined {
  return (
    view &&
    html`<nav class="share" aria-labelledby="share" data-url="${view.url}" data-title="${view.title}" data-copied="${words.linkCopied}">
<p id="share">${words.share}</p>
<ul><li><a href="${safeUrl(view.mailUrl)}">${words.shareByMail}</a></li>${view.networks.map(
      ({ title, url }) => html`<li><a rel="noopener" href="${safeUrl(url)}">${title}</a></li>`,
    )}<li hidden><button type="button" data-share="copy">${words.copyLink}</button></li><li hidden><button type="button" data-share="system">${words.shareBySystem}</button></li></ul>
</nav>
`
  );
}

/** The thread that an article belongs to: its parts before and after, and this one among them. */
export function storyThread(story: ArticleView["story"], voice: Voice): Html | undefined {
  return (
    story &&
    html`<section class="story" aria-labelledby="story">
<p class="kicker">${voice.words.story}</p>
<h2 id="story"><bdi>${story.title}</bdi></h2>
<ol>
${story.parts.map((part) => partOf(part, voice))}</ol>
</section>
`
  );
}

function partOf(part: StoryPart, voice: Voice): Html {
  const lang = languageAttributes(part, voice);
  const title = part.isThis
    ? html`<b aria-current="page"${lang}>${part.title}</b>`
    : html`<a href="${safeUrl(part.url)}"${lang}>${part.title}</a>`;
  return html`<li>${day(part.published, voice)} ${title}</li>
`;
}

/** What an article is about, as links; nothing where it has no tags. */
export function tags(links: readonly Link[], { words }: Voice): Html | undefined {
  return links.length === 0
    ? undefined
    : html`<nav class="tags" aria-labelledby="tags">
<h2 id="tags">${words.tags}</h2>
<ul>${links.map(({ title, url }) => html`<li><a rel="tag" href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`)}</ul>
</nav>
`;
}

/** Articles on the same matter; nothing where there are none. */
export function related(cards: readonly Card[], voice: Voice): Html | undefined {
  return cards.length === 0
    ? undefined
    : html`<section class="related" aria-labelledby="related">
<h2 id="related">${voice.words.related}</h2>
${cardGrid(cards, { level: 3, section: "told", voice })}
</section>`;
}
