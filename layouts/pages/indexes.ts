import { formatNumber } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { AuthorIndexView, TagIndexView, TagLetter } from "../../src/pages/views/listings.ts";
import { document, nothingHere, pageHeader } from "../parts/document.ts";
import { type Locale, siteLocale } from "../parts/locale.ts";
import { picture } from "../parts/picture.ts";

/** So few letters are easy to find without links to each. */
const maxLettersWithoutNav = 6;

/** All tags by first letter. */
export function tagIndex(view: TagIndexView): Html {
  const { chrome, letters } = view;
  const locale = siteLocale(chrome);
  const { messages } = locale;
  const below = letters.length > maxLettersWithoutNav && letterNav(letters, locale);
  return document(
    { kind: "tagIndex", view },
    html`${pageHeader({ title: messages.tags, below })}
${
  letters.length > 0
    ? html`<div class="letters">
${letters.map((one) => letterOf(one, locale))}</div>`
    : nothingHere(messages.noTags)
}`,
  );
}

function letterNav(letters: readonly TagLetter[], { messages }: Locale): Html {
  return html`<nav class="letter-ways" aria-label="${messages.tags}"><ul>${letters.map(
    (one) => html`<li><a href="#${idOf(one)}">${one.letter}</a></li>`,
  )}</ul></nav>
`;
}

/** Returns an id that is valid for any character of any script. */
function idOf({ letter }: TagLetter): string {
  return `letter-${Array.from(letter, (sign) => sign.codePointAt(0)?.toString(16)).join("-")}`;
}

function letterOf(one: TagLetter, { language }: Locale): Html {
  return html`<section class="letter">
<h2 id="${idOf(one)}">${one.letter}</h2>
<ul>${one.tags.map(
    ({ title, url, count }) =>
      html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a> <span class="count">${formatNumber(count, language)}</span></li>
`,
  )}</ul>
</section>
`;
}

/** All authors of the publication. */
export function authorIndex(view: AuthorIndexView): Html {
  const { chrome, authors } = view;
  const { messages } = siteLocale(chrome);
  return document(
    { kind: "authorIndex", view },
    html`${pageHeader({ title: messages.authors })}
${
  authors.length > 0
    ? html`<ul class="author-list">
${authors.map(author)}</ul>`
    : nothingHere(messages.noAuthors)
}`,
  );
}

function author({
  title,
  url,
  role,
  description,
  picture: portrait,
}: AuthorIndexView["authors"][number]): Html {
  return html`<li><div>
<h2><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></h2>${role !== undefined && html`<p class="role"><bdi>${role}</bdi></p>`}${
    description !== undefined && html`<p dir="auto">${description}</p>`
  }
</div>${portrait && html`<div class="portrait">${picture(portrait, { urgency: "later", sizes: "7rem" })}</div>`}</li>
`;
}
