import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";
import type { CorrectionsView, StandaloneView, StaticPageView } from "../../src/pages/views/standalone.ts";
import { tableOfContents } from "../parts/article-header.ts";
import { body, ownContent } from "../parts/body.ts";
import { document, languageAttributes, nothingHere, pageHeader } from "../parts/document.ts";
import { day, type Locale, siteLocale, textLocale } from "../parts/locale.ts";
import { picture } from "../parts/picture.ts";
import { translationNav } from "../parts/translation-nav.ts";

/** A page that is not an article, such as About, Contact or a policy. */
export function staticPage(view: StaticPageView): Html {
  const { chrome, title, description, updated, draft, translations, bodyHtml, bodyPictures } = view;
  const { contents, staff } = view;
  const locale = textLocale(view, chrome);
  return document(
    { kind: "staticPage", view },
    html`<article class="static-page"${languageAttributes(view, chrome)}>
<header class="page-header">
${draft && html`<p class="standing">${locale.messages.draft}</p>`}<h1>${title}</h1>
${description !== undefined && html`<p class="standfirst">${description}</p>`}${
  updated && html`<p class="facts">${locale.messages.updated} ${day(updated, locale)}</p>`
}${translationNav(translations, locale)}
</header>
${tableOfContents(contents, locale, { title: locale.messages.pageContents, state: "open" })}${body(bodyHtml, { pictures: bodyPictures })}
${staff.length > 0 && staffList(staff, locale)}</article>`,
  );
}

/** The authors of the publication, with portraits. */
function staffList(staff: StaticPageView["staff"], { messages }: Locale): Html {
  return html`<section class="staff" aria-label="${messages.authors}">
<h2>${messages.authors}</h2>
<ul>${staff.map(
    ({ title, url, role, picture: portrait }) =>
      html`<li>${portrait && html`<div class="portrait">${picture({ ...portrait, alt: "" }, { urgency: "later", sizes: "4.5rem" })}</div>`}<p><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></p>${role !== undefined && html`<p class="role"><bdi>${role}</bdi></p>`}</li>
`,
  )}</ul>
</section>
`;
}

/** A page that a template or the config of a publication made. */
export function standalone(view: StandaloneView): Html {
  const { chrome, title, description, contentHtml } = view;
  return document(
    { kind: "standalone", view },
    html`<article class="static-page"${languageAttributes(view, chrome)}>
<header class="page-header">
<h1>${title}</h1>
${description !== undefined && html`<p class="standfirst">${description}</p>\n`}</header>
<div class="prose">
${ownContent(contentHtml)}
</div>
</article>`,
  );
}

/** All corrections, newest first. */
export function corrections(view: CorrectionsView): Html {
  const { chrome, policy } = view;
  const locale = siteLocale(chrome);
  const { messages } = locale;
  const below =
    policy &&
    html`${
      policy.description !== undefined &&
      html`<p class="standfirst" dir="auto">${policy.description}</p>
`
    }<p class="policy"><a href="${safeUrl(policy.url)}"><bdi>${policy.title}</bdi></a></p>
`;
  return document(
    { kind: "corrections", view },
    html`${pageHeader({ title: messages.corrections, below })}
${
  view.corrections.length > 0
    ? html`<ol class="correction-list">
${view.corrections.map((one) => correction(one, chrome))}</ol>`
    : nothingHere(messages.noCorrections)
}`,
  );
}

function correction(view: CorrectionsView["corrections"][number], chrome: SiteChrome): Html {
  const locale = siteLocale(chrome);
  const lang = languageAttributes(view, locale);
  return html`<li>${day(view.date, locale)}<div>
<h2 class="headline"${lang}><a href="${safeUrl(view.article.url)}">${view.article.title}</a></h2>
<p${lang}>${view.withdrawn && html`<strong>${textLocale(view, chrome).messages.withdrawn.label}</strong> `}${view.text}</p>
</div></li>
`;
}
