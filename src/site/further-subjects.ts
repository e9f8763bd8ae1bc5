import { hashOf } from "../lib/hash.ts";
import type { Author } from "../model/author.ts";
import { emptyBody } from "../model/body.ts";
import type { Publication } from "../model/publication.ts";
import type { Section } from "../model/section.ts";
import type { Tag } from "../model/tag.ts";

/**
 * Returns the root-relative url of the front page of a further language.
 * @example languageRoot("pt-BR") // "/pt-br/"
 */
export function languageRoot(language: string): string {
  return `/${language.toLowerCase()}/`;
}

/** Returns a section as the pages of a further language show it. Its introduction is in another language and left out. */
export function sectionIn(language: string, section: Section, { languages }: Publication): Section {
  const { written: _, description: _description, ...others } = section;
  const own = languages[language]?.sections?.[section.id];
  const names =
    own === undefined ? { name: section.name, written: section.written } : { name: own, written: undefined };
  return {
    ...others,
    ...names,
    ...placeIn(language, section),
    body: emptyBody,
    hash: hashOf([section.hash, language, names.name]),
  };
}

/** Returns an author likewise, without role and biography. */
export function authorIn(language: string, author: Author): Author {
  const { role: _, description: _description, ...others } = author;
  return {
    ...others,
    ...placeIn(language, author),
    body: emptyBody,
    hash: hashOf([author.hash, language]),
  };
}

/** Returns a tag likewise, without its description. */
export function tagIn(language: string, tag: Tag): Tag {
  const { description: _, body: _body, ...others } = tag;
  return { ...others, ...placeIn(language, tag), hash: hashOf([tag.hash, language]) };
}

function placeIn(language: string, { url }: { readonly url: string }) {
  return { url: `${languageRoot(language)}${url.slice(1)}`, language } as const;
}
