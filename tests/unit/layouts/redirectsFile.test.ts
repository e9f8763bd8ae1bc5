import assert from "node:assert/strict";
import { it } from "node:test";
import { redirectsFile } from "../../../layouts/redirectsFile.ts";

it("the list of redirects has one permanent redirect a line", () => {
  const redirects = [
    { from: "/old", to: "/new/" },
    { from: "/old/", to: "/new/" },
  ];
  assert.equal(redirectsFile({ redirects }), "/old /new/ 301\n/old/ /new/ 301\n");
});

it("the list of redirects is empty where nothing has moved", () => {
  assert.equal(redirectsFile({ redirects: [] }), "");
});
