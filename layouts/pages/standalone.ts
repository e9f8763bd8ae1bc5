import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { CorrectionsView, StaticPageView } from "../../src/pages/views/standalone.ts";
import { body } from "../parts/body.ts";
import { document, languageAttributes, nothingHere, pageHeader } from "../parts/document.ts";
import { day, type Voice, voiceAround, voiceOf } from "../parts/locale.ts";

/** A page that is not an article: About, Contact, a policy. */
export function staticPage(view: StaticPageView): Html {
  const { frame, head, title, description, updated, draft, bodyHtml, bodyPictures } = view;
  const voice = voiceAround(view, frame);
  return document(
    { frame, head },
    html`<article class="static-page"${languageAttributes(view, frame)}>
<header class="page-header">
${draft && html`<p class="standing">${voice.words.draft}</p>`}<h1>${title}</h1>
${description !== undefined && html`<p class="standfirst">${description}</p>`}${
  updated && html`<p class="facts">${voice.words.updated} ${day(updated, voice)}</p>`
}
</header>
${body(bodyHtml, { pictures: bodyPictures })}
</article>`,
  );
}

/** Every correction of every article, newest first. */
export function corrections(view: CorrectionsView): Html {
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
}

function correction(view: CorrectionsView["corrections"][number], voice: Voice): Html {
  const lang = languageAttributes(view, voice);
  return html`<li>${day(view.date, voice)}<div>
<h2 class="headline"${lang}><a href="${safeUrl(view.article.url)}">${view.article.title}</a></h2>
<p${lang}>${view.text}</p>
</div></li>
`;
}
