import type { ArchiveMonth, ArchiveYear } from "../../src/pages/views/archiveView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { monthNameInWords } from "../../src/text/monthNameInWords.ts";
import { numberInWords } from "../../src/text/numberInWords.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Voice } from "./voice.ts";

const firstDays = (year: string): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}-01`);

const month = (name: string, found: ArchiveMonth | undefined, language: string): Html =>
  found
    ? html`<li><a href="${safeUrl(found.url)}">${name} <span class="count">${numberInWords(found.count, language)}</span></a></li>
`
    : html`<li class="no-articles">${name}</li>
`;

/** The twelve months of a year as a calendar has them; those without an article keep their place. */
export const calendarMonths = ({ year, months }: ArchiveYear, { language }: Voice): Html => {
  const found = new Map(months.map((one) => [one.month.iso.slice(0, 7), one]));
  return html`<ol class="months">
${firstDays(year).map((iso) => month(monthNameInWords({ iso }, language), found.get(iso.slice(0, 7)), language))}</ol>`;
};
