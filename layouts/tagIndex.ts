import type { TagIndexView, TagLetter } from "../src/pages/views/tagIndexView.ts";
import { type Html, html } from "../src/text/html.ts";
import { numberInWords } from "../src/text/numberInWords.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { document } from "./parts/document.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { type Voice, voiceOf } from "./parts/voice.ts";

/** As many letters as are found at a glance, without a list of them. */
const atAGlance = 6;

/** An address within the page that holds for any sign of any script. */
const idOf = ({ letter }: TagLetter): string =>
  `letter-${Array.from(letter, (sign) => sign.codePointAt(0)?.toString(16)).join("-")}`;

const letterOf = (one: TagLetter, { language }: Voice): Html => html`<section class="letter">
<h2 id="${idOf(one)}">${one.letter}</h2>
<ul>${one.tags.map(
  ({ title, url, count }) =>
    html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a> <span class="count">${numberInWords(count, language)}</span></li>
`,
)}</ul>
</section>
`;

const letterWays = (letters: readonly TagLetter[], { words }: Voice): Html =>
  html`<nav class="letter-ways" aria-label="${words.tags}"><ul>${letters.map(
    (one) => html`<li><a href="#${idOf(one)}">${one.letter}</a></li>`,
  )}</ul></nav>
`;

/** All tags by their first letters. */
export const tagIndex = ({ frame, head, letters }: TagIndexView): Html => {
  const voice = voiceOf(frame);
  const { words } = voice;
  const below = letters.length > atAGlance && letterWays(letters, voice);
  return document(
    { frame, head },
    html`${pageHeader({ title: words.tags, below })}
${
  letters.length > 0
    ? html`<div class="letters">
${letters.map((one) => letterOf(one, voice))}</div>`
    : nothingHere(words.noTags)
}`,
  );
};
