import { tagUri } from "../markup/url.ts";
import type { Article } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { AddressChange } from "./changes.ts";
import { aliasLine, goneLine, lineOf, listed } from "./yaml-lines.ts";

/** A change with all addresses that it concerns: that of the article or page first, then its aliases. */
export type ChangeWithUrls = AddressChange & { readonly urls: readonly string[] };

type ChangeMessage = Pick<Problem, "message" | "field">;

/** Returns the message about a changed address and the line that keeps it, with the field to correct. */
export function changeMessage(change: ChangeWithUrls, publication: Publication): ChangeMessage {
  const { url, title, id } = change.address;
  const goneHint = goneLine(change.urls, publication.gone);
  switch (change.kind) {
    case "moved":
      return moveMessage(change, publication);
    case "new-id":
      return {
        field: "id",
        message: `${change.article.record.id} is another id than feed readers know, so they take the article for a new one. ${lineFor("id", id, change.article)}.`,
      };
    case "unpublished":
      return change.reason === "draft"
        ? {
            field: "draft",
            message: `It is a draft now, and ${listed(change.urls)}, where readers know it, ${leads(change.urls)} nowhere. Remove the line draft: true, or ${goneHint} if that is meant.`,
          }
        : {
            field: "date",
            message: `It is dated ahead now, and ${listed(change.urls)}, where readers know it, ${leads(change.urls)} nowhere before ${change.until}. Correct the date; to take the article back, make it a draft.`,
          };
    case "alias-removed":
      return {
        field: "aliases",
        message: `${url} forwarded to ${quoted(title)} and leads nowhere now. ${capital(aliasLine([url], change.owner.aliases))}, or ${goneHint} if that is meant.`,
      };
    case "redirect-removed":
      return {
        field: undefined,
        message: `${url} forwarded to ${title} and leads nowhere now. Write the line ${url}: ${title} again, or ${goneHint} if that is meant.`,
      };
    case "tag-moved":
      return { field: undefined, message: tagMessage(change, goneHint) };
    case "gone":
      return { field: undefined, message: endMessage(change, goneHint) };
  }
}

function moveMessage(
  { address, article, reason }: Extract<AddressChange, { readonly kind: "moved" }>,
  publication: Publication,
): ChangeMessage {
  const { url, id } = address;
  const what = `The article moved from ${url} to ${article.record.url}, and the old address leads nowhere.`;
  const forward = aliasLine([url], article.record.aliases, id === article.record.id ? undefined : id);
  if (reason.kind !== "slug")
    return {
      field: reason.kind === "section" ? "section" : "date",
      message: `${what} ${capital(forward)}, so that it forwards.`,
    };
  const hasSlug = article.record.origin.positions.get("slug") !== undefined;
  const back = `${hasSlug ? "Write" : "Add the line"} ${lineOf("slug", reason.slug)}${hasSlug ? " again" : ""}`;
  const day = article.record.published.iso.slice(0, 10);
  const derived = tagUri(publication.idAuthority, reason.slug, day);
  const returns = id === article.record.id || (id === derived && !article.record.origin.positions.get("id"));
  return {
    field: hasSlug ? "slug" : "title",
    message: `${what} ${back}${returns ? "" : ` and ${lineOf("id", id)}`} to keep it, or ${forward} to forward it.`,
  };
}

/** Returns "Add the line …", or "Write … again" if there is such a line. */
function lineFor(
  field: string,
  value: string,
  { record: { origin } }: { readonly record: Pick<Article["record"], "origin"> },
): string {
  const line = lineOf(field, value);
  return origin.positions.get(field) ? `Write ${line} again` : `Add the line ${line}`;
}

function tagMessage(
  { address, tag, successor, file }: Extract<ChangeWithUrls, { readonly kind: "tag-moved" }>,
  goneHint: string,
): string {
  const { url, title } = address;
  const ownFile = `${url.slice(1, -1)}.md`;
  const addition = `Add a file ${ownFile} with the line ${lineOf("title", title)} to keep it`;
  const what = `The tag ${quoted(title)} moved from ${url} to ${tag.url}, and the old address`;
  if (successor === undefined)
    return `${what} leads nowhere. ${file === "" ? addition : `Call this file ${ownFile} to keep it`}, or ${goneHint} if that is meant.`;
  const hint =
    file === ""
      ? `${addition}, or with ${lineOf("title", successor)} if that is meant`
      : "Give this file another name to keep it";
  return `${what} shows the tag ${quoted(successor)} now. ${hint}.`;
}

function endMessage(
  { address, urls, replacement }: Extract<ChangeWithUrls, { readonly kind: "gone" }>,
  goneHint: string,
): string {
  const { kind, url, title, id } = address;
  switch (kind) {
    case "tag":
      return `The tag ${quoted(title)} became ${quoted(replacement?.title ?? "")}, and its page moved from ${url} to ${replacement?.url}; the old address leads nowhere. Write the tag as before, or ${goneHint} if that is meant.`;
    case "section":
    case "author": {
      const now = replacement ? ` It seems to be ${replacement.file} now.` : "";
      return `${quoted(title)} had its page at ${url}, and this file is gone.${now} Give the file its old name again, or ${goneHint} if that is meant.`;
    }
    default: {
      const previousId = replacement?.title === title && id !== "" ? id : undefined;
      const hint = replacement
        ? `If ${replacement.file} takes its place, ${aliasLine(urls, replacement.aliases, previousId)} there`
        : `If another article or page takes its place, ${aliasLine(urls, [])} there`;
      return `${quoted(title)} was published at ${listed(urls)}, and this file is gone. ${hint}; if none does, ${goneHint}.`;
    }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function leads(urls: readonly string[]): string {
  return urls.length === 1 ? "leads" : "lead";
}

function quoted(text: string): string {
  return `"${text}"`;
}
