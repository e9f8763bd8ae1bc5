import { join } from "node:path";
import type { Article } from "../model/article.ts";
import type { Site, WithdrawnArticle } from "../model/site.ts";
import { aliasUrl } from "./redirects.ts";

/** An address that readers may have kept, and its content. */
export interface PublishedAddress {
  readonly kind: "article" | "page" | "section" | "author" | "tag" | "alias";
  /** Root-relative. */
  readonly url: string;
  /** The content file, relative to the content folder; empty for a tag. */
  readonly path: string;
  readonly title: string;
  /** The permanent id of an article in feeds; empty for all else. */
  readonly id: string;
}

/** The addresses of a site. Each is made on demand, since an archive has very many. */
export interface PublishedAddresses {
  readonly at: (url: string) => PublishedAddress | undefined;
  readonly urls: () => Iterable<string>;
  /** Returns the path of a content file below the content folder, by its name in messages. */
  readonly pathOf: (file: string) => string;
}

/** Returns a function that removes the content folder from a file name. */
function relativePath(folder: string): (file: string) => string {
  const before = join(folder, "a").length - 1;
  return (file) => file.slice(before).replaceAll("\\", "/");
}

/** Returns the addresses of articles, pages, sections, authors and tags, and their aliases. */
export function publishedAddresses(site: Site, folder: string): PublishedAddresses {
  const pathOf = relativePath(folder);
  const others = new Map<string, PublishedAddress>();
  const add = (kind: PublishedAddress["kind"], url: string, file: string, title: string): void =>
    void others.set(url, { kind, url, path: pathOf(file), title, id: "" });
  const withdrawn = new Map(site.withdrawn.map((one) => [one.record.url, one]));
  for (const owner of [...[...site.articles, ...site.withdrawn].map(({ record }) => record), ...site.pages])
    for (const alias of owner.aliases) add("alias", aliasUrl(alias), owner.origin.file, owner.title);
  for (const { from, to } of site.redirects.redirects)
    add("alias", aliasUrl(from), site.redirects.origin.file, to);
  for (const { subject } of site.tags) add("tag", subject.url, "", subject.written ?? subject.title);
  for (const { subject } of site.authors)
    add("author", subject.url, subject.file, subject.written ?? subject.name);
  for (const { subject } of site.sections)
    add("section", subject.url, subject.file, subject.written ?? subject.name);
  for (const page of site.pages) add("page", page.url, page.origin.file, page.title);
  const ofArticle = ({
    record: { url, origin, title, id },
  }: Article | WithdrawnArticle): PublishedAddress => ({
    kind: "article",
    url,
    path: pathOf(origin.file),
    title,
    id,
  });
  return {
    at: (url) => {
      const article = site.byUrl.get(url) ?? withdrawn.get(url);
      return article ? ofArticle(article) : others.get(url);
    },
    urls: function* () {
      yield* site.byUrl.keys();
      yield* withdrawn.keys();
      yield* others.keys();
    },
    pathOf,
  };
}
