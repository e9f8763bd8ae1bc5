import type { StaticPage } from "../../src/model/static-page.ts";
import { bodyFixture } from "./body-fixture.ts";

export const staticPageFixture = (given: Partial<StaticPage> = {}): StaticPage => {
  const id = given.id ?? "about";
  return {
    origin: { file: `content/pages/${id}.md`, positions: new Map() },
    id,
    url: `/${id}/`,
    title: "About us",
    order: 0,
    language: "en",
    direction: "ltr",
    aliases: [],
    draft: false,
    body: bodyFixture(),
    hash: id,
    ...given,
  };
};
