import assert from "node:assert/strict";
import { it } from "node:test";
import { redirectsFile } from "../../../layouts/redirectsFile.ts";

it("the list of redirects has one rule a line", () => {
  const redirects = [
    { from: "/old", to: "/new/", status: 301 as const },
    { from: "/old/", to: "/new/", status: 301 as const },
    { from: "/retracted/", to: "/404.html", status: 410 as const },
  ];
  assert.equal(redirectsFile({ redirects }), "/old /new/ 301\n/old/ /new/ 301\n/retracted/ /404.html 410\n");
});

it("the list of redirects is empty where nothing has moved", () => {
  assert.equal(redirectsFile({ redirects: [] }), "");
});
