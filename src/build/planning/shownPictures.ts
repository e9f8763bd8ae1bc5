import type { Body } from "../../model/body.ts";
import type { Picture } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";

/** The pictures of a site by what they are to readers, one for each place where a text shows it. */
export interface ShownPictures {
  readonly leads: readonly Picture[];
  readonly portraits: readonly Picture[];
  readonly inTexts: readonly Picture[];
}

const present = (pictures: readonly (Picture | undefined)[]): readonly Picture[] =>
  pictures.filter((picture) => picture !== undefined);

/** The pictures that the shown articles, authors, sections, tags and pages show. */
export const shownPictures = ({ articles, authors, sections, tags, pages }: Site): ShownPictures => {
  const bodies: readonly (Body | undefined)[] = [
    ...[...articles, ...pages].map(({ body }) => body),
    ...[...authors, ...sections, ...tags].map(({ subject }) => subject.body),
  ];
  return {
    leads: present(articles.map(({ picture }) => picture)),
    portraits: present(authors.map(({ subject }) => subject.picture)),
    inTexts: bodies.flatMap((body) => body?.pictures ?? []),
  };
};
