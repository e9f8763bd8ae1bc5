import type { StaticPageView } from "../src/pages/views/staticPageView.ts";
import { type Html, html } from "../src/text/html.ts";
import { body } from "./parts/body.ts";
import { day } from "./parts/day.ts";
import { document } from "./parts/document.ts";
import { languageAttributes } from "./parts/languageAttributes.ts";
import { voiceAround } from "./parts/voice.ts";

/** A page that is not an article: About, Contact, a policy. */
export const staticPage = (view: StaticPageView): Html => {
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
};
