import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

const link = (href: string, words = href) => `<a href="${href}">${words}</a>`;
const site = link("https://example.org/a");

describe("a bare address", () => {
  const table = [
    ["https://example.org/a", site],
    ["See https://example.org/a.", `See ${site}.`],
    ["See (https://example.org/a), or https://example.org/a!", `See (${site}), or ${site}!`],
    ["https://example.org/a: yes; https://example.org/a?", `${site}: yes; ${site}?`],
    ["\"https://example.org/a\" and 'https://example.org/a'", `“${site}” and ‘${site}’`],
    ["_https://example.org/a_", `<em>${site}</em>`],
    ["**https://example.org/a**", `<strong>${site}</strong>`],
    ["https://example.org/a_(b)_c--d...e", link("https://example.org/a_(b)_c--d...e")],
    ["http://example.org:8080/?a=b&c=d#e", link("http://example.org:8080/?a=b&amp;c=d#e")],
    ["详见https://example.org/a，然后", `详见${site}，然后`],
    ["见https://example.org/a然后", `见${site}然后`],
    ["https://example.org/をご覧ください", `${link("https://example.org/")}をご覧ください`],
    [
      "https://example.org에서 https://example.org/에서",
      `${link("https://example.org")}에서 ${link("https://example.org/")}에서`,
    ],
    [
      "https://ja.wikipedia.org/wiki/東京",
      link("https://ja.wikipedia.org/wiki/%E6%9D%B1%E4%BA%AC", "https://ja.wikipedia.org/wiki/東京"),
    ],
    ["Mail desk@example.org.", `Mail ${link("mailto:desk@example.org", "desk@example.org")}.`],
    ["See www.example.org/news.", `See ${link("https://www.example.org/news", "www.example.org/news")}.`],
    ["(WWW.example.co.uk)", `(${link("https://WWW.example.co.uk", "WWW.example.co.uk")})`],
    ["**www.example.org**", `<strong>${link("https://www.example.org", "www.example.org")}</strong>`],
    ["'www.example.org/a--b'", `‘${link("https://www.example.org/a--b", "www.example.org/a--b")}’`],
    ["<www.example.org/a>", link("https://www.example.org/a", "www.example.org/a")],
    ["www.example.org/をご覧", `${link("https://www.example.org/", "www.example.org/")}をご覧`],
    ["mailto:desk@example.org", link("mailto:desk@example.org", "mailto:desk@example.org")],
  ] as const;
  for (const [source, wanted] of table)
    it(`is a link, without characters of its sentence: ${source}`, () => {
      assert.equal(htmlOf(source), `<p>${wanted}</p>\n`);
      assert.deepEqual(problemsOf(source), []);
    });

  for (const source of [
    "example.org/x",
    "www.example",
    "www. example.org and www...",
    "//www.example.org and ftp://www.example.org",
    "x.www.example.org and my-www.example.org",
    "www\\.example.org and `www.example.org`",
    "report.md, README.md and node.js",
    "//example.org",
    "ftp://example.org",
    "https://",
    "https://…",
    "http://localhost:8080/",
    "https://name:word@example.org/",
    "@ada@example.social",
    "4@home",
    "12:30//1",
    "`https://example.org`",
  ])
    it(`is none in ${source}`, () => {
      assert.doesNotMatch(htmlOf(source), /<a /);
      assert.deepEqual(problemsOf(source), []);
    });

  it("ends before the end of a shortcode", () => {
    assert.match(htmlOf("[embed]https://example.org/a[/embed]"), /<a href="https:\/\/example\.org\/a">/);
    assert.match(htmlOf("[url]www.example.org[/url]"), /<a href="https:\/\/www\.example\.org">/);
  });

  it("with www. is a link in HTML and none in a link", () => {
    const www = link("https://www.a.example", "www.a.example");
    assert.match(htmlOf("<p>See <www.a.example></p>"), new RegExp(www));
    assert.equal(htmlOf("<b>www.a.example</b>"), `<p><b>${www}</b></p>\n`);
    assert.equal(htmlOf("[www.a.example](/x/)"), `<p>${link("/x/", "www.a.example")}</p>\n`);
  });

  it("is no link inside a link, code or a picture's alternative text", () => {
    assert.equal(
      htmlOf("[https://a.example](https://b.example)"),
      `<p>${link("https://b.example", "https://a.example")}</p>\n`,
    );
    assert.equal(
      htmlOf('<a href="/x/">https://a.example</a>'),
      `<p>${link("/x/", "https://a.example")}</p>\n`,
    );
    assert.doesNotMatch(htmlOf("```\nhttps://a.example a@b.example\n```"), /<a /);
    assert.match(htmlOf("![See https://a.example](a.jpg)"), /alt="See https:\/\/a\.example"/);
  });

  it("is noted like any link, with its line", () => {
    assert.deepEqual(renderedMarkdown("One\nhttps://example.org/a two\n\ndesk@example.org").body.links, [
      { href: "https://example.org/a", line: 11 },
      { href: "mailto:desk@example.org", line: 13 },
    ]);
  });

  it("is found in time, however many there are", () => {
    for (const unit of [
      "https://",
      "https://a.example/( ",
      "a@b.example ",
      "a@",
      "https://a.example/東",
      "www.a.b",
      "<www.a.b/",
      "www.a.b/[/",
    ]) {
      const time = processorTime(() => htmlOf(unit.repeat(10_000)));
      assert.ok(time < 1500, unit);
    }
  });
});
