import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bodyNeeds } from "../../../src/pages/head.ts";
import { renderedMarkdown } from "../../support/rendered-markdown.ts";

describe("what a body needs", () => {
  const table = [
    ["is nothing without a body", undefined, { scripts: [], frameHosts: [] }],
    ["is nothing for plain text", "Text.", { scripts: [], frameHosts: [] }],
    ["is a script for footnotes", "Text.[^1]\n\n[^1]: A note.", { scripts: ["footnotes"], frameHosts: [] }],
    [
      "is a script and hosts for embeds",
      "@[vimeo](76979871)",
      { scripts: ["embeds"], frameHosts: ["https://player.vimeo.com"] },
    ],
  ] as const;
  for (const [what, source, wanted] of table)
    it(what, () => {
      assert.deepEqual(bodyNeeds(source === undefined ? undefined : renderedMarkdown(source).body), wanted);
    });
});
