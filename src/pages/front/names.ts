import type { Section } from "../../model/section.ts";
import type { Tag } from "../../model/tag.ts";
import type { PageContext } from "../context.ts";
import type { BlockName } from "../views/front.ts";
import type { Link } from "../views/shared.ts";

type NameContext = Pick<PageContext, "addresses" | "messages" | "site">;

/** Returns the name of a block of a section, with the way to its page. */
export function sectionName({ name, url, description }: Section, context: NameContext): BlockName {
  return { ...listedName(name, url, context), description };
}

/** Returns the name of a block of a tag likewise. */
export function tagName({ title, url, description }: Tag, context: NameContext): BlockName {
  return { ...listedName(title, url, context), description };
}

function listedName(title: string, url: string, { addresses, messages }: NameContext): BlockName {
  const path = addresses.path(url);
  return { title, url: path, more: { title: messages.front.moreOf(title), url: path } };
}

/** Returns the way to all articles. */
export function allArticles({ addresses, messages, site }: NameContext): Link {
  return {
    title: messages.front.allArticles,
    url: addresses.path(`${site.publication.root}archive/`),
  };
}
