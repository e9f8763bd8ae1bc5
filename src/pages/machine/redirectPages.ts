import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import type { Page, PageOf } from "../page.ts";
import { pageOf } from "../pageOf.ts";
import type { RedirectsFileView } from "../views/machineViews.ts";
import { aliasUrl } from "./aliasUrl.ts";
import { encodedPath } from "./encodedPath.ts";

type Redirect = RedirectsFileView["redirects"][number];

/** A former address and where it leads; urls are root-relative. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly language: string;
  readonly source: string;
}

const movesOf = ({ articles, pages }: Site): readonly Move[] =>
  [...articles, ...pages]
    .filter(({ aliases }) => aliases.length > 0)
    .flatMap(({ aliases, url, title, language, origin }) =>
      [...new Set(aliases.map(aliasUrl))].map((from) => ({
        from,
        to: url,
        title,
        language,
        source: origin.file,
      })),
    );

/** Hosts differ in whether a rule for a folder holds for its address without the slash too. */
const spellingsOf = (url: string): readonly string[] =>
  url.endsWith("/") && url !== "/" ? [url.slice(0, -1), url] : [url];

const redirectsFile = (moves: readonly Move[], { publication }: Site): PageOf<"redirectsFile"> => {
  const { path } = addressesOf(publication);
  const rules = (from: string, to: string, status: Redirect["status"]): readonly Redirect[] =>
    spellingsOf(from).map((spelling) => ({
      from: path(encodedPath(spelling)),
      to: path(encodedPath(to)),
      status,
    }));
  const gone = new Set(publication.gone.map(aliasUrl));
  const redirects = [
    ...moves.flatMap(({ from, to }) => rules(from, to, 301)),
    ...[...gone].flatMap((from) => rules(from, "/404.html", 410)),
  ];
  return pageOf(
    { kind: "redirectsFile", url: "/_redirects", source: "the list of redirects" },
    { view: () => ({ redirects: redirects.toSorted((one, other) => (one.from < other.from ? -1 : 1)) }) },
  );
};

/**
 * A page at each former address of an article or a static page, and the list of them that some hosts read, with the
 * addresses that are gone. Hosts that know no 410 pass over such a rule, and answer 404.
 */
export const redirectPages = (site: Site): readonly Page[] => {
  const { path, absolute } = addressesOf(site.publication);
  const moves = movesOf(site);
  const pages = moves.map(({ from, to, title, language, source }): PageOf<"redirect"> => {
    const view = () => ({ language, title, url: path(to), canonical: absolute(to) });
    return pageOf({ kind: "redirect", url: from, source }, { view });
  });
  return [...pages, redirectsFile(moves, site)];
};
