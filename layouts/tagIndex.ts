import type { TagIndexView, TagLetter } from "../src/pages/views/tagIndexView.ts";
import { type Html, html } from "../src/text/html.ts";
import { numberInWords } from "../src/text/numberInWords.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { document } from "./parts/document.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { type Voice, voiceOf } from "./parts/voice.ts";

const letterOf = ({ letter, tags }: TagLetter, { language }: Voice): Html => html`<section class="letter">
<h2>${letter}</h2>
<ul>${tags.map(
  ({ title, url, count }) =>
    html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a> <span class="count">${numberInWords(count, language)}</span></li>
`,
)}</ul>
</section>
`;

/** All tags by their first letters. */
export const tagIndex = ({ frame, head, letters }: TagIndexView): Html => {
  const voice = voiceOf(frame);
  const { words } = voice;
  return document(
    { frame, head },
    html`${pageHeader({ title: words.tags })}
${letters.length > 0 ? letters.map((one) => letterOf(one, voice)) : nothingHere(words.noTags)}`,
  );
};
