import type { ArchiveView, ArchiveYear } from "../src/pages/views/archiveView.ts";
import { type Html, html } from "../src/text/html.ts";
import { monthNameInWords } from "../src/text/monthNameInWords.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { yearInWords } from "../src/text/yearInWords.ts";
import { breadcrumbs } from "./parts/breadcrumbs.ts";
import { document } from "./parts/document.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { type Voice, voiceOf } from "./parts/voice.ts";

const months = ({ months }: ArchiveYear, { language, words }: Voice): Html => html`<ol class="months">
${months.map(
  ({ month, url, count }) =>
    html`<li><a href="${safeUrl(url)}">${monthNameInWords(month, language)}</a> <span class="count">${words.articleCount(count)}</span></li>
`,
)}</ol>`;

const wholeYear = (year: ArchiveYear, voice: Voice): Html => html`<section class="year">
<h2><a href="${safeUrl(year.url)}">${yearInWords(year.year, voice.language)}</a></h2>
<p class="count">${voice.words.articleCount(year.count)}</p>
${months(year, voice)}
</section>
`;

/** The whole archive by years, or the months of one year. */
export const archive = (view: ArchiveView): Html => {
  const { frame, head, year, years } = view;
  const voice = voiceOf(frame);
  const { words } = voice;
  const title = year === undefined ? words.archive : words.archiveOf(year);
  const content = years.map((one) => (year === undefined ? wholeYear(one, voice) : months(one, voice)));
  return document(
    { frame, head, within: view.breadcrumbs.slice(1).map(({ url }) => url) },
    html`${pageHeader({ title, above: breadcrumbs(view.breadcrumbs, voice) })}
${content.length > 0 ? content : nothingHere(words.noArticles)}`,
  );
};
