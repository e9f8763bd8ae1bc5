import { formatYear } from "../../src/i18n/dates.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { ArchiveView, ArchiveYear } from "../../src/pages/views/listings.ts";
import { breadcrumbs, document, nothingHere, pageHeader } from "../parts/document.ts";
import { calendarMonths } from "../parts/listing-header.ts";
import { type Locale, siteLocale } from "../parts/locale.ts";

/** The archive of all years, or the months of one year. */
export function archive(view: ArchiveView): Html {
  const { chrome, year, years } = view;
  const locale = siteLocale(chrome);
  const { messages } = locale;
  const [first] = years;
  const title = year === undefined ? messages.archive : messages.archiveOf(year);
  return document(
    { kind: "archive", view, within: view.breadcrumbs.slice(1).map(({ url }) => url) },
    html`${pageHeader({
      title,
      above: breadcrumbs(view.breadcrumbs, locale),
      below: year !== undefined && first && countOf(first, locale),
    })}
${content(view, locale)}`,
  );
}

function countOf({ count }: ArchiveYear, { messages }: Locale): Html {
  return html`<p class="count">${messages.articleCount(count)}</p>`;
}

function content(view: ArchiveView, locale: Locale): Html | readonly Html[] {
  const [first] = view.years;
  if (!first) return nothingHere(locale.messages.noArticles);
  if (view.year === undefined) return view.years.map((one) => yearInArchive(one, locale));
  return html`${calendarMonths(first, locale)}
${view.yearLinks.length > 1 && yearNav(view, locale)}`;
}

function yearInArchive(year: ArchiveYear, locale: Locale): Html {
  return html`<section class="year">
<h2><a href="${safeUrl(year.url)}">${formatYear(year.year, locale.language)}</a></h2>
${countOf(year, locale)}
${calendarMonths(year, locale)}
</section>
`;
}

/** Links to all years; the one of the page is marked. */
function yearNav({ year, yearLinks }: ArchiveView, { language, messages }: Locale): Html {
  const here = html` aria-current="page"`;
  const items = yearLinks.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${title === year && here}>${formatYear(title, language)}</a></li>`,
  );
  return html`<nav class="year-ways" aria-label="${messages.archive}"><ul>${items}</ul></nav>`;
}
