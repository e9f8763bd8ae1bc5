import { yearInWords } from "../../src/i18n/dates.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { ArchiveView, ArchiveYear } from "../../src/pages/views/listings.ts";
import { breadcrumbs, document, nothingHere, pageHeader } from "../parts/document.ts";
import { calendarMonths } from "../parts/listing-header.ts";
import { type Voice, voiceOf } from "../parts/locale.ts";

/** The whole archive by years, or the months of one year. */
export function archive(view: ArchiveView): Html {
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
}

function countOf({ count }: ArchiveYear, { words }: Voice): Html {
  return html`<p class="count">${words.articleCount(count)}</p>`;
}

function content(view: ArchiveView, voice: Voice): Html | readonly Html[] {
  const [first] = view.years;
  if (!first) return nothingHere(voice.words.noArticles);
  if (view.year === undefined) return view.years.map((one) => yearInArchive(one, voice));
  return html`${calendarMonths(first, voice)}
${view.yearLinks.length > 1 && yearWays(view, voice)}`;
}

function yearInArchive(year: ArchiveYear, voice: Voice): Html {
  return html`<section class="year">
<h2><a href="${safeUrl(year.url)}">${yearInWords(year.year, voice.language)}</a></h2>
${countOf(year, voice)}
${calendarMonths(year, voice)}
</section>
`;
}

/** The ways to the other years, with the one that is shown among them. */
function yearWays({ year, yearLinks }: ArchiveView, { language, words }: Voice): Html {
  const here = html` aria-current="page"`;
  const items = yearLinks.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${title === year && here}>${yearInWords(title, language)}</a></li>`,
  );
  return html`<nav class="year-ways" aria-label="${words.archive}"><ul>${items}</ul></nav>`;
}
