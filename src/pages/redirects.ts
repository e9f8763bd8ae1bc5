import { decodedPath, isPath } from "../model/old-path.ts";
import type { Site } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";
import { addressesOf } from "./addresses.ts";
import { lazyPage, type Page, type PageOf } from "./page.ts";
import type { RedirectsFileView } from "./views/files.ts";

/**
 * Returns a page for each former address of an article or static page and for each line of `redirects.yaml`, and the
 * `_redirects` file with these and the addresses that are gone. Hosts that cannot answer 410 ignore such a rule and answer 404.
 */
export function redirectPages(site: Site): readonly Page[] {
  const { path, absolute } = addressesOf(site.publication);
  const moves = [...movesOf(site), ...listedMoves(site)];
  const pages = moves.map(({ from, to, title, language, source }): PageOf<"redirect"> => {
    const view = () =>
      isElsewhere(to)
        ? { language, title, url: to, canonical: to }
        : { language, title, url: path(to), canonical: absolute(to) };
    return lazyPage({ kind: "redirect", url: from, source }, { view });
  });
  return [...pages, redirectsFile(moves, site)];
}

/** A former address and its target. The former is root-relative, the latter too unless it is on another host. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly language: string;
  readonly source: string;
}

function movesOf({ articles, withdrawn, pages }: Site): readonly Move[] {
  // Most articles of an archive never moved.
  const moved: Moved[] = [...withdrawn.map(({ record }) => record), ...pages].filter(hasMoved);
  const movedArticles: Moved[] = [];
  for (const { record } of articles) if (hasMoved(record)) movedArticles.push(record);
  return [...movedArticles, ...moved].flatMap(({ aliases, url, title, language, origin }) =>
    [...new Set(aliases.map(aliasUrl))].map((from) => ({
      from,
      to: url,
      title,
      language,
      source: origin.file,
    })),
  );
}

/** Returns the lines of `redirects.yaml`. The title of a page that is no article is its address. */
function listedMoves({ redirects, byUrl, publication }: Site): readonly Move[] {
  return redirects.redirects.map(({ from, to }) => {
    const article = byUrl.get(to)?.record;
    return {
      from: aliasUrl(from),
      to,
      title: article?.title ?? to,
      language: article?.language ?? publication.language,
      source: redirects.origin.file,
    };
  });
}

function isElsewhere(to: string): boolean {
  return !to.startsWith("/");
}

type Moved = Pick<StaticPage, "aliases" | "url" | "title" | "language" | "origin">;

function hasMoved({ aliases }: Moved): boolean {
  return aliases.length > 0;
}

type Redirect = RedirectsFileView["redirects"][number];

function redirectsFile(moves: readonly Move[], { publication }: Site): PageOf<"redirectsFile"> {
  const { path } = addressesOf(publication);
  const rules = (from: string, to: string, status: Redirect["status"]): readonly Redirect[] =>
    spellingsOf(from).map((spelling) => ({
      from: path(encodedPath(spelling)),
      to: isElsewhere(to) ? to : path(encodedPath(to)),
      status,
    }));
  const gone = new Set(publication.gone.map(aliasUrl));
  const redirects = [
    ...moves.flatMap(({ from, to }) => rules(from, to, 301)),
    ...[...gone].flatMap((from) => rules(from, "/404.html", 410)),
  ];
  return lazyPage(
    { kind: "redirectsFile", url: "/_redirects", source: "the list of redirects" },
    { view: () => ({ redirects: redirects.toSorted((one, other) => (one.from < other.from ? -1 : 1)) }) },
  );
}

/** Returns both spellings of a folder: hosts differ in whether a rule also applies without the slash. */
function spellingsOf(url: string): readonly string[] {
  return url.endsWith("/") && url !== "/" ? [url.slice(0, -1), url] : [url];
}

/**
 * Returns the url of the page at a former address. Without a slash or a file extension at its end, it is a
 * folder.
 * @example aliasUrl("/2021/old-address") // "/2021/old-address/"
 */
export function aliasUrl(alias: string): string {
  const plain = decodedPath(alias);
  const path = plain !== undefined && isPath(plain) ? plain : alias;
  return path.endsWith("/") || /\.[a-z][a-z0-9]*$/i.test(path) ? path : `${path}/`;
}

/**
 * Returns a path for `_redirects`, where spaces separate columns and a star or colon is a wildcard.
 * @example encodedPath("/a:b/été/") // "/a%3Ab/%C3%A9t%C3%A9/"
 */
export function encodedPath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[*:]/g, (sign) => (sign === "*" ? "%2A" : "%3A"));
}
