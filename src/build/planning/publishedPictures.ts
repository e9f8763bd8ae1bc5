import type { Picture } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";

export interface PictureFile {
  /** Relative to the content folder. */
  readonly path: string;
  /** Root-relative, where it is published. */
  readonly url: string;
}

/** The pictures that the shown articles, authors, sections, tags and pages use, each once, by url. */
export const publishedPictures = (site: Site): readonly PictureFile[] => {
  const pictures: readonly (Picture | undefined)[] = [
    ...site.articles.flatMap((article) => [article.picture, ...article.body.pictures]),
    ...site.authors.flatMap(({ subject }) => [subject.picture, ...subject.body.pictures]),
    ...site.sections.flatMap(({ subject }) => subject.body.pictures),
    ...site.tags.flatMap(({ subject }) => subject.body?.pictures ?? []),
    ...site.pages.flatMap((page) => page.body.pictures),
  ];
  const byUrl = new Map(
    pictures.flatMap((picture) => (picture ? [[picture.url, picture.path] as const] : [])),
  );
  return [...byUrl]
    .map(([url, path]) => ({ path, url }))
    .sort((one, other) => (one.url < other.url ? -1 : 1));
};
