import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleFields } from "../../../src/model/article-fields.ts";
import { authorFields } from "../../../src/model/author.ts";
import { siteFields } from "../../../src/model/publication-fields.ts";
import { pageFields } from "../../../src/model/static-page.ts";

const article = { title: "A", date: "2023-01-01", section: "world" };
const site = {
  name: "A",
  url: "https://a.example/",
  language: "en",
  timeZone: "Europe/Oslo",
  description: "A",
};

/** Returns true if the schema accepts an address, by the field that holds it. */
const fields: Readonly<Record<string, (address: string) => boolean>> = {
  canonical: (address) => articleFields.safeParse({ ...article, canonical: address }).success,
  "an article's source": (url) =>
    articleFields.safeParse({ ...article, sources: [{ title: "A", url }] }).success,
  "an article's alias": (alias) => articleFields.safeParse({ ...article, aliases: [alias] }).success,
  "a page's alias": (alias) => pageFields.safeParse({ title: "A", aliases: [alias] }).success,
  "an author's link": (url) => authorFields.safeParse({ name: "A", links: [{ title: "A", url }] }).success,
  "an author's mail address": (email) => authorFields.safeParse({ name: "A", email }).success,
  "a link of the navigation": (url) =>
    siteFields.safeParse({ ...site, navigation: [{ title: "A", url }] }).success,
  "a profile of the publication": (url) =>
    siteFields.safeParse({ ...site, organisation: { profiles: [url] } }).success,
  "the publication's mail address": (email) =>
    siteFields.safeParse({ ...site, organisation: { email } }).success,
  "the site's own address": (url) => siteFields.safeParse({ ...site, url }).success,
  "what is gone": (path) => siteFields.safeParse({ ...site, gone: [path] }).success,
  "the logo": (src) => siteFields.safeParse({ ...site, logo: { src } }).success,
};

const hostile = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<b>",
  "vbscript:x",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "\\\\evil.example/",
  "http:evil.example",
  "https://",
  "https:///evil.example/",
  "file:///etc/passwd",
  "blob:https://a.example/",
  "https://bank.example@evil.example/",
  "https://evil.example\\@bank.example/",
  "https://a.example/\u202egpj.exe",
  "https://a.example/\u0000",
  "https://a.example/\n/b",
  'https://a.example/"onload=x',
  "mailto:a@b.example?bcc=c@d.example",
] as const;

describe("fields that hold addresses", () => {
  for (const [name, accepts] of Object.entries(fields))
    it(`refuse what is hostile in ${name}`, () => {
      assert.deepEqual(hostile.filter(accepts), []);
    });

  it("accept ordinary addresses", () => {
    for (const name of ["canonical", "an article's source", "an author's link", "a link of the navigation"])
      for (const address of [
        "https://a.example/b?c=d&e='f'#g",
        "http://a.example",
        "https://social.example/@a",
      ])
        assert.equal(fields[name]?.(address), true, `${name} ${address}`);
    assert.equal(fields["a link of the navigation"]?.("/world/"), true);
    assert.equal(fields["an author's mail address"]?.("ada@a.example"), true);
  });
});
