import type { ArchiveView, ArchiveYear } from "../src/pages/views/archiveView.ts";
import { type Html, html } from "../src/text/html.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { yearInWords } from "../src/text/yearInWords.ts";
import { breadcrumbs } from "./parts/breadcrumbs.ts";
import { calendarMonths } from "./parts/calendarMonths.ts";
import { document } from "./parts/document.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { type Voice, voiceOf } from "./parts/voice.ts";

const countOf = ({ count }: ArchiveYear, { words }: Voice): Html =>
  html`<p class="count">${words.articleCount(count)}</p>`;

const yearInArchive = (year: ArchiveYear, voice: Voice): Html => html`<section class="year">
<h2><a href="${safeUrl(year.url)}">${yearInWords(year.year, voice.language)}</a></h2>
${countOf(year, voice)}
${calendarMonths(year, voice)}
</section>
`;

/** The ways to the other years, with the one that is shown among them. */
const yearWays = ({ year, yearLinks }: ArchiveView, { language, words }: Voice): Html => {
  const here = html` aria-current="page"`;
  const items = yearLinks.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${title === year && here}>${yearInWords(title, language)}</a></li>`,
  );
  return html`<nav class="year-ways" aria-label="${words.archive}"><ul>${items}</ul></nav>`;
};

const content = (view: ArchiveView, voice: Voice): Html | readonly Html[] => {
  const [first] = view.years;
  if (!first) return nothingHere(voice.words.noArticles);
  if (view.year === undefined) return view.years.map((one) => yearInArchive(one, voice));
  return html`${calendarMonths(first, voice)}
${view.yearLinks.length > 1 && yearWays(view, voice)}`;
};

/** The whole archive by years, or the months of one year. */
export const archive = (view: ArchiveView): Html => {
  const { frame, head, year, years } = view;
  const voice = voiceOf(frame);
  const { words } = voice;
  const [first] = years;
  const title = year === undefined ? words.archive : words.archiveOf(year);
  return document(
    { frame, head, within: view.breadcrumbs.slice(1).map(({ url }) => url) },
    html`${pageHeader({
      title,
      above: breadcrumbs(view.breadcrumbs, voice),
      below: year !== undefined && first && countOf(first, voice),
    })}
${content(view, voice)}`,
  );
};
