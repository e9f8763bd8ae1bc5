import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkFault } from "../../../src/markdown/linkFault.ts";

describe("the form of a link", () => {
  const sound = [
    "https://a.example",
    "HTTP://A.example/",
    "mailto:a@b.example",
    "tel:1",
    "/",
    "/a/?b#c",
    "#a",
  ];
  for (const href of sound)
    it(`${href} is sound`, () => {
      assert.equal(linkFault(href), undefined);
    });

  const table = [
    ["", /leads nowhere/],
    ["#", /leads nowhere/],
    ["//a.example", /Write https:\/\/a\.example\.$/],
    ["www.a.example", /Write https:\/\/www\.a\.example\.$/],
    ["javascript:x", /kind that is not allowed/],
    ["DATA:x", /kind that is not allowed/],
    ["https:a.example", /kind that is not allowed/],
    ["https:///a", /kind that is not allowed/],
    ["a.html", /is relative/],
    ["../a/", /is relative/],
    ["?a", /is relative/],
  ] as const;
  for (const [href, wanted] of table)
    it(`"${href}" is told to be wrong`, () => {
      assert.match(linkFault(href) ?? "", wanted);
    });
});
