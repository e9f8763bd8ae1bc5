import type { Section } from "../../src/model/section.ts";
import { bodyFixture } from "./body-fixture.ts";

export const sectionFixture = (given: Partial<Section> = {}): Section => {
  const id = given.id ?? "world";
  return {
    file: `content/sections/${id}.md`,
    id,
    url: `/${id}/`,
    name: "World",
    order: 0,
    body: bodyFixture(""),
    hash: id,
    ...given,
  };
};
