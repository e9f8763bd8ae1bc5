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
    "https://social.example/@ada",
    "https://a.example/?to=b@c.example",
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
    ["https://bank.example@evil.example/", /hides where it leads\. Leave out what stands before the @\.$/],
    ["https://bank.example:secret@evil.example", /hides where it leads/],
    ["https://evil.example\\@bank.example/", /hides where it leads/],
    ["/\\evil.example/", /hides where it leads/],
    ["https://a.example/\u202egpj.exe", /hides where it leads/],
    ["https://a.example/\u0000", /hides where it leads/],
    ["a.html", /is relative/],
    ["../a/", /is relative/],
    ["?a", /is relative/],
  ] as const;
  for (const [href, wanted] of table)
    it(`"${href}" is told to be wrong`, () => {
      assert.match(linkFault(href) ?? "", wanted);
    });
});
