import type { HtmlSource, ImportedText } from "../imported-item.ts";
import type { RowReader, SpooledItem } from "../inputs/spool.ts";
import type { ReadRequest } from "../plan/file-request.ts";
import { htmlText } from "../text/html-text.ts";

/**
 * Returns the text of a file that is to be made. That of HTML is made already if threads had the time for it, but not with ids
 * for the parts to which other texts link.
 */
export function requestedText({ item, text, parts }: ReadRequest, read: RowReader): ImportedText {
  return text && parts === undefined ? read<ImportedText>(text) : itemText(item, read, parts);
}

/**
 * Returns the text of an item.
 * @param parts the old names of its parts to which other texts link
 */
export function itemText({ text }: SpooledItem, read: RowReader, parts?: readonly string[]): ImportedText {
  if (!("html" in text)) return text;
  const { html, uncarried } = read<HtmlSource>(text.html);
  const made = htmlText(html, parts);
  return { ...made, uncarried: [...made.uncarried, ...uncarried] };
}
