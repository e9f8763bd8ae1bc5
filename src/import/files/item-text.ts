import type { HtmlSource, ImportedText } from "../imported-item.ts";
import type { RowReader, SpooledItem, SpoolRange } from "../inputs/spool.ts";
import type { ReadRequest } from "../plan/file-request.ts";
import { htmlText } from "../text/html-text.ts";

/**
 * Returns the text of a file that is to be made. That of HTML is made already if threads had the time for it, but not with ids
 * for the parts to which other texts link.
 */
export function requestedText({ decided, item, text, parts }: ReadRequest, read: RowReader): ImportedText {
  return text && parts === undefined ? read<ImportedText>(text) : itemText(decided.item, item, read, parts);
}

/**
 * Returns the text of an item that lies somewhere.
 * @param parts the old names of its parts to which other texts link
 */
export function itemText(
  { spool, at }: SpoolRange,
  { text }: SpooledItem,
  read: RowReader,
  parts?: readonly string[],
): ImportedText {
  if (!("htmlLength" in text)) return text;
  const { htmlLength: length } = text;
  const { html, uncarried } = read<HtmlSource>({ spool, at: at - length, length });
  const made = htmlText(html, parts);
  return { ...made, uncarried: [...made.uncarried, ...uncarried] };
}
