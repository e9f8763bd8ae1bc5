import type { CorrectionsView } from "../src/pages/views/correctionsView.ts";
import { type Html, html } from "../src/text/html.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { day } from "./parts/day.ts";
import { document } from "./parts/document.ts";
import { languageAttributes } from "./parts/languageAttributes.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { type Voice, voiceOf } from "./parts/voice.ts";

const correction = (view: CorrectionsView["corrections"][number], voice: Voice): Html => {
  const lang = languageAttributes(view, voice);
  return html`<li>${day(view.date, voice)}<div>
<h2 class="headline"${lang}><a href="${safeUrl(view.article.url)}">${view.article.title}</a></h2>
<p${lang}>${view.text}</p>
</div></li>
`;
};

/** Every correction of every article, newest first. */
export const corrections = (view: CorrectionsView): Html => {
  const { frame, head, policy } = view;
  const voice = voiceOf(frame);
  const { words } = voice;
  const below =
    policy &&
    html`${
      policy.description !== undefined &&
      html`<p class="standfirst" dir="auto">${policy.description}</p>
`
    }<p class="policy"><a href="${safeUrl(policy.url)}"><bdi>${policy.title}</bdi></a></p>
`;
  return document(
    { frame, head },
    html`${pageHeader({ title: words.corrections, below })}
${
  view.corrections.length > 0
    ? html`<ol class="correction-list">
${view.corrections.map((one) => correction(one, voice))}</ol>`
    : nothingHere(words.noCorrections)
}`,
  );
};
