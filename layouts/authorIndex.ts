import type { AuthorIndexView } from "../src/pages/views/authorIndexView.ts";
import { type Html, html } from "../src/text/html.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { document } from "./parts/document.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { picture } from "./parts/picture.ts";
import { voiceOf } from "./parts/voice.ts";

const author = ({
  title,
  url,
  role,
  description,
  picture: portrait,
}: AuthorIndexView["authors"][number]): Html =>
  html`<li><div>
<h2><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></h2>${role !== undefined && html`<p class="role"><bdi>${role}</bdi></p>`}${
    description !== undefined && html`<p dir="auto">${description}</p>`
  }
</div>${portrait && html`<div class="portrait">${picture(portrait, { urgency: "later", sizes: "7rem" })}</div>`}</li>
`;

/** Everyone who writes for the publication. */
export const authorIndex = ({ frame, head, authors }: AuthorIndexView): Html => {
  const { words } = voiceOf(frame);
  return document(
    { frame, head },
    html`${pageHeader({ title: words.authors })}
${
  authors.length > 0
    ? html`<ul class="author-list">
${authors.map(author)}</ul>`
    : nothingHere(words.noAuthors)
}`,
  );
};
