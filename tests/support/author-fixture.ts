import type { Author } from "../../src/model/author.ts";
import { bodyFixture } from "./body-fixture.ts";

export const authorFixture = (given: Partial<Author> = {}): Author => {
  const id = given.id ?? "mara-lindqvist";
  return {
    file: `content/authors/${id}.md`,
    id,
    url: `/authors/${id}/`,
    name: "Mara Lindqvist",
    links: [],
    body: bodyFixture(""),
    hash: id,
    ...given,
  };
};
