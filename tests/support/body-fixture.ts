import type { Body } from "../../src/model/body.ts";

export const bodyFixture = (html = "<p>The ferries sail again.</p>\n"): Body => ({
  html,
  anchors: [],
  links: [],
  pictures: [],
  scripts: [],
  frameHosts: [],
  words: 4,
  minutes: 1,
  headings: [],
});
