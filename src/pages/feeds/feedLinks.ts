import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import type { FeedLink } from "../views/head.ts";
import type { Link } from "../views/link.ts";
import { feedTitle } from "./feedTitle.ts";
import { feedUrls } from "./feedUrls.ts";

/** The feeds of a page, in every format; of the page its title and its root-relative url, "/" for the whole site. */
export const feedLinks = ({ publication }: Pick<Site, "publication">, page: Link): readonly FeedLink[] => {
  const { path } = addressesOf(publication);
  const title = feedTitle(page, publication);
  const { rss, atom, json } = feedUrls(page.url);
  return [
    { title: `${title} (RSS)`, type: "application/rss+xml", url: path(rss) },
    { title: `${title} (Atom)`, type: "application/atom+xml", url: path(atom) },
    { title: `${title} (JSON Feed)`, type: "application/feed+json", url: path(json) },
  ];
};
