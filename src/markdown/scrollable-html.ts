import type { Messages } from "../i18n/messages.ts";
import { escapeMarkup } from "../markup/template.ts";

/**
 * Returns a sanitised text in which handwritten tables and lines that do not wrap scroll by themselves, with the keyboard too.
 * Otherwise a table that was pasted from elsewhere would make the whole page wider than a phone. Several tables get different
 * names.
 * @example withScrollContainers("<table>…</table>", messages)
 * // '<section class="table" tabindex="0" aria-label="Table"><table>…</table></section>'
 */
export function withScrollContainers(markup: string, { table, code }: Messages): string {
  if (!markup.includes("<table") && !markup.includes("<pre")) return markup;
  let depth = 0;
  let isWrapped = false;
  const whole = markup
    .split(tags)
    .map((part, index, parts) => {
      if (index % 2 === 0) return part;
      if (part.startsWith("<pre")) return part.includes(" tabindex=") ? part : focusable(part, code);
      if (part.startsWith("<table")) {
        depth += 1;
        if (depth > 1) return part;
        isWrapped = container.test(parts[index - 1] ?? "");
        return isWrapped
          ? part
          : `<section class="table" tabindex="0" aria-label="${escapeMarkup(table)}">${part}`;
      }
      depth -= 1;
      return depth === 0 && !isWrapped ? `${part}</section>` : part;
    })
    .join("");
  return withDistinctNames(whole, escapeMarkup(table));
}

/** Returns a text whose tables are numbered from the second on: parts of a page that are named have different names. */
function withDistinctNames(markup: string, name: string): string {
  let count = 0;
  return markup.replaceAll(`<section class="table" tabindex="0" aria-label="${name}">`, (opening) => {
    count += 1;
    return count === 1 ? opening : opening.replace(/">$/, ` ${count}">`);
  });
}

/** In a sanitised text, a tag ends at the first >. */
const tags = /(<table\b[^>]*>|<\/table>|<pre\b[^>]*>)/;

/** What the rule for tables, or the chart around one, wrote before it. */
const container = /<section class="table"[^>]*>\s*$/;

function focusable(tag: string, name: string): string {
  const label = tag.includes(" aria-label=") ? "" : ` aria-label="${escapeMarkup(name)}"`;
  return `<pre tabindex="0" role="group"${label}${tag.slice("<pre".length)}`;
}
