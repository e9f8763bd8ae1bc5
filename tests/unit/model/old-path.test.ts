import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { oldPathError } from "../../../src/model/old-path.ts";

describe("a former address", () => {
  const sound = [
    "/2021/old/",
    "/2021/old.html",
    "/a%20b/",
    "/a b/",
    "/100%25/",
    "/%ED%95%9C/",
    "/été/",
    "/.well-known/x",
    "/console/",
    "/a/ads.txt",
    "/_headers-explained/",
    "/a.b/c,d;e=f&g+h!(i)@j$k'l~/",
  ];
  for (const path of sound) it(`may be ${path}`, () => assert.equal(oldPathError(path), undefined));

  const errors = [
    ["/a:b/", /^holds :, which no folder on Windows/],
    ["/a*/", /^holds \*/],
    ["/a|b/", /^holds \|/],
    ['/a"b/', /^holds "/],
    ["/a<b>/", /^holds </],
    ["/a\\b/", /^holds \\/],
    ["/a%3Fb/", /^holds \?, which/],
    ["/a%3Ab/", /^holds :/],
    ["/a/?p=12", /^holds \? or #, and hosts/],
    ["/a/#part", /^holds \? or #, and hosts/],
    ["/100%/", /^holds a % that stands/],
    ["/%zz/", /^holds a % that stands/],
    ["/%ff/", /^holds a % that stands/],
    ["/a%2Fb/", /^holds %2F/],
    ["/a./", /ends in a dot or a space/],
    ["/a%20/b/", /ends in a dot or a space/],
    ["/con/", /^holds con, a name that Windows keeps/],
    ["/a/AUX.html", /^holds AUX\.html, a name/],
    ["/%63on/", /^holds con, a name/],
    ["/_headers", /^is where a host or an advertiser looks/],
    ["/_Worker.js/", /^is where a host/],
    ["/CNAME", /^is where a host/],
    ["/ads.txt", /^is where a host/],
    ["/%5fredirects", /^is where a host/],
    ["/../up/", /^is not a path on this site/],
    ["/%2e%2e/up/", /^is not a path on this site/],
    ["//elsewhere.example/", /^is not a path on this site/],
    ["/a//b/", /^is not a path on this site/],
    ["/a%00b/", /^is not a path on this site/],
    ["old/", /^is not a path on this site/],
    ["https://elsewhere.example/", /^is not a path on this site/],
  ] as const;
  for (const [path, wanted] of errors)
    it(`may not be ${path}`, () => assert.match(oldPathError(path) ?? "", wanted));
});
