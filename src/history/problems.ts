import { join } from "node:path";
import { formatList } from "../i18n/locale.ts";
import { tagUri } from "../markup/url.ts";
import type { Article } from "../model/article.ts";
import type { Origin, Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { AddressChange, AddressTerms } from "./changes.ts";

interface Setting {
  readonly publication: Publication;
  /** What addresses and ids rested on before. */
  readonly terms: AddressTerms;
  /** The content folder. */
  readonly folder: string;
  readonly severity: Problem["severity"];
}

function isOfPublication(change: AddressChange): boolean {
  return (
    (change.became === "moved" && change.reason.is === "pattern") ||
    (change.became === "another id" && change.reason === "authority")
  );
}

function ofPublication(changes: readonly AddressChange[], setting: Setting): readonly Problem[] {
  const { publication, terms, folder, severity } = setting;
  const file = join(folder, "site.yaml");
  const moved = changes.filter((change) => change.became === "moved" && isOfPublication(change));
  const renamed = changes.filter((change) => change.became === "another id" && isOfPublication(change));
  const problem = (field: string, message: string): Problem => ({
    severity,
    file,
    line: 0,
    column: 0,
    field,
    message,
  });
  return [
    ...(moved[0]
      ? [
          problem(
            "articleUrl",
            `${publication.articleUrl} moved ${articles(moved.length)}, and the old addresses, such as ${firstOf(moved)}, lead nowhere. Write articleUrl: ${terms.articleUrl} again, or give each article its old address under aliases.`,
          ),
        ]
      : []),
    ...(renamed[0]
      ? [
          problem(
            "idAuthority",
            `${publication.idAuthority} gave ${articles(renamed.length)} another id, so that feed readers take each for a new one. Write idAuthority: ${terms.idAuthority} here.`,
          ),
        ]
      : []),
  ];
}

/** A change, and the further addresses that ended with it. */
type WholeChange = AddressChange & { readonly urls: readonly string[] };

/** Former addresses that end with their article or page are told with it. */
function together(changes: readonly AddressChange[]): readonly WholeChange[] {
  const endsWithOwner = ({ became, address }: AddressChange): boolean =>
    (became === "gone" || became === "unpublished") && address.path !== "";
  const owners = new Set(
    changes.flatMap((change) =>
      endsWithOwner(change) && change.address.kind !== "alias" ? [change.address.path] : [],
    ),
  );
  const isFollower = (change: AddressChange): boolean =>
    change.address.kind === "alias" && endsWithOwner(change) && owners.has(change.address.path);
  const followers = Map.groupBy(changes.filter(isFollower), ({ address }) => address.path);
  return changes
    .filter((change) => !isFollower(change))
    .map((change) => {
      const further = endsWithOwner(change) ? (followers.get(change.address.path) ?? []) : [];
      return { ...change, urls: [change.address.url, ...further.map(({ address }) => address.url)] };
    });
}

type ChangeMessage = Pick<Problem, "message" | "field">;

function moveMessage(
  { address, article, reason }: Extract<AddressChange, { readonly became: "moved" }>,
  publication: Publication,
): ChangeMessage {
  const { url, id } = address;
  const what = `The article moved from ${url} to ${article.url}, and the old address leads nowhere.`;
  const forward = aliasLine([url], article.aliases, id === article.id ? undefined : id);
  if (reason.is !== "slug")
    return {
      field: reason.is === "section" ? "section" : "date",
      message: `${what} ${capital(forward)}, so that it forwards.`,
    };
  const hasSlug = article.origin.positions.has("slug");
  const back = `${hasSlug ? "Write" : "Add the line"} ${lineOf("slug", reason.slug)}${hasSlug ? " again" : ""}`;
  const day = article.published.iso.slice(0, 10);
  const derived = tagUri(publication.idAuthority, reason.slug, day);
  const returns = id === article.id || (id === derived && !article.origin.positions.has("id"));
  return {
    field: hasSlug ? "slug" : "title",
    message: `${what} ${back}${returns ? "" : ` and ${lineOf("id", id)}`} to keep it, or ${forward} to forward it.`,
  };
}

/** "Add the line …", or "Write … again" where there is such a line. */
function lineFor(field: string, value: string, { origin }: Article): string {
  const line = lineOf(field, value);
  return origin.positions.has(field) ? `Write ${line} again` : `Add the line ${line}`;
}

function tagMessage(
  { address, tag, audience, file }: Extract<WholeChange, { readonly became: "moved tag" }>,
  forGood: string,
): string {
  const { url, title } = address;
  const own = `${url.slice(1, -1)}.md`;
  const addition = `Add a file ${own} with the line ${lineOf("title", title)} to keep it`;
  const what = `The tag ${quoted(title)} moved from ${url} to ${tag.url}, and the old address`;
  if (audience === undefined)
    return `${what} leads nowhere. ${file === "" ? addition : `Call this file ${own} to keep it`}, or ${forGood} if that is meant.`;
  const hint =
    file === ""
      ? `${addition}, or with ${lineOf("title", audience)} if that is meant`
      : "Give this file another name to keep it";
  return `${what} shows the tag ${quoted(audience)} now. ${hint}.`;
}

function endMessage(
  { address, urls, likely }: Extract<WholeChange, { readonly became: "gone" }>,
  forGood: string,
): string {
  const { kind, url, title, id } = address;
  switch (kind) {
    case "tag":
      return `The tag ${quoted(title)} became ${quoted(likely?.title ?? "")}, and its page moved from ${url} to ${likely?.url}; the old address leads nowhere. Write the tag as before, or ${forGood} if that is meant.`;
    case "section":
    case "author": {
      const now = likely ? ` It seems to be ${likely.file} now.` : "";
      return `${quoted(title)} had its page at ${url}, and this file is gone.${now} Give the file its old name again, or ${forGood} if that is meant.`;
    }
    default: {
      const itsId = likely?.title === title && id !== "" ? id : undefined;
      const heir = likely
        ? `If ${likely.file} takes its place, ${aliasLine(urls, likely.aliases, itsId)} there`
        : `If another article or page takes its place, ${aliasLine(urls, [])} there`;
      return `${quoted(title)} was published at ${listed(urls)}, and this file is gone. ${heir}; if none does, ${forGood}.`;
    }
  }
}

function changeMessage(change: WholeChange, publication: Publication): ChangeMessage {
  const { url, title, id } = change.address;
  const forGood = goneLine(change.urls, publication.gone);
  switch (change.became) {
    case "moved":
      return moveMessage(change, publication);
    case "another id":
      return {
        field: "id",
        message: `${change.article.id} is another id than feed readers know, so they take the article for a new one. ${lineFor("id", id, change.article)}.`,
      };
    case "unpublished":
      return change.reason === "draft"
        ? {
            field: "draft",
            message: `It is a draft now, and ${listed(change.urls)}, where readers know it, ${leads(change.urls)} nowhere. Remove the line draft: true, or ${forGood} if that is meant.`,
          }
        : {
            field: "date",
            message: `It is dated ahead now, and ${listed(change.urls)}, where readers know it, ${leads(change.urls)} nowhere before ${change.until}. Correct the date; to take the article back, make it a draft.`,
          };
    case "no alias":
      return {
        field: "aliases",
        message: `${url} forwarded to ${quoted(title)} and leads nowhere now. ${capital(aliasLine([url], change.owner.aliases))}, or ${forGood} if that is meant.`,
      };
    case "moved tag":
      return { field: undefined, message: tagMessage(change, forGood) };
    case "gone":
      return { field: undefined, message: endMessage(change, forGood) };
  }
}

function positionsIn(change: AddressChange): Origin["positions"] | undefined {
  if ("owner" in change) return change.owner.origin.positions;
  return "article" in change ? change.article.origin.positions : undefined;
}

function problemOf(change: WholeChange, setting: Setting): Problem {
  const { publication, folder } = setting;
  const severity = change.address.kind === "tag" ? "warning" : setting.severity;
  const { field, message } = changeMessage(change, publication);
  const file = change.file === "" ? join(folder, "site.yaml") : change.file;
  const place = (field !== undefined && positionsIn(change)?.get(field)) || { line: 0, column: 0 };
  return { severity, file, ...place, field, message };
}

/**
 * What became of addresses that readers know, told to an editor with the line that keeps them. What the publication as a
 * whole changed is told once. The page of a tag comes and goes with its articles, so that its end is never more than a
 * warning.
 */
export function addressProblems(changes: readonly AddressChange[], setting: Setting): readonly Problem[] {
  return [
    ...ofPublication(changes, setting),
    ...together(changes.filter((change) => !isOfPublication(change))).map((change) =>
      problemOf(change, setting),
    ),
  ];
}

function articles(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}

function firstOf(changes: readonly AddressChange[]): string {
  return changes.map(({ address }) => address.url).sort()[0] ?? "";
}

function goneLine(urls: readonly string[], gone: readonly string[]): string {
  return gone.length === 0
    ? `write gone: ${listInYaml(urls)} into site.yaml`
    : `add ${listed(urls)} to gone in site.yaml`;
}

function listInYaml(texts: readonly string[]): string {
  return `[${texts.map((text) => (text.includes(",") ? JSON.stringify(text) : inYaml(text))).join(", ")}]`;
}

/** A text as it stands in front matter: in quotation marks where YAML would take it for something else. */
function inYaml(text: string): string {
  return /^[a-z/](?:[\w/.,:@+~%-]*[\w/])?$/i.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function listed(urls: readonly string[]): string {
  return formatList(urls, "en").join("");
}

/** The line that makes an address forward, and another where the article's id in feeds has to be kept as well. */
function aliasLine(urls: readonly string[], aliases: readonly string[], id?: string): string {
  const line = `aliases: ${listInYaml([...aliases, ...urls])}`;
  if (id !== undefined)
    return `${aliases.length > 0 ? "write" : "add"} the lines ${line} and ${lineOf("id", id)}`;
  return `${aliases.length > 0 ? "write" : "add"} the line ${line}`;
}

function lineOf(field: string, value: string): string {
  return `${field}: ${inYaml(value)}`;
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
