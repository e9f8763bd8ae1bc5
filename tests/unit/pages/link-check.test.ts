import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Records, Unpublished } from "../../../src/model/site.ts";
import { deadLinks } from "../../../src/pages/link-check.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const article = articleRecordFixture();

const draft = articleRecordFixture({ slug: "draft", draft: true });

const about = staticPageFixture({ body: { ...bodyFixture(), anchors: ["staff", "élan"] } });

const unpublished = (url: string, until?: string): readonly [string, Unpublished] => {
  const common = { url, file: "a.md", title: "A" };
  return until === undefined
    ? [url, { ...common, reason: "draft" }]
    : [url, { ...common, reason: "scheduled", until: momentFixture(until) }];
};

const targets = {
  urls: new Set([article.url, about.url, "/", "/pictures/a.jpg", "/süd/"]),
  unpublishedUpdates: [],
  ended: [],
  vanishing: () => new Set<string>(),
  unpublished: new Map([
    unpublished(draft.url),
    unpublished("/draft/"),
    unpublished("/monday/", "2023-11-13"),
    unpublished("/tuesday/", "2023-11-14"),
  ]),
  later: () => new Set<string>(),
  misplaced: (url: string) => (url === "/report.pdf" ? "content/public/report.pdf" : undefined),
};

const withLink = (href: string) => ({ ...bodyFixture(), anchors: ["first"], links: [{ href, line: 12 }] });

const errorsOf = (href: string, given: Partial<Records> = {}): readonly string[] =>
  deadLinks(
    recordsFixture({ articles: [{ ...article, body: withLink(href) }], pages: [about], ...given }),
    targets,
  ).map(({ file, line, message }) => `${file}:${line} ${message}`);

const at = "content/articles/harbour-reopens.md:12";

describe("a link to this site", () => {
  const sound = [
    "/about/",
    "/about/#staff",
    "/about/#%C3%A9lan",
    "/about/#main",
    "/about/?from=a#staff",
    "/pictures/a.jpg",
    "/#anything",
    "#first",
    "#corrections",
    "#",
    article.url,
    "https://example.org/paper/about/",
    "HTTPS://EXAMPLE.ORG/paper/about/#staff",
    "/s%C3%BCd/",
    "https://elsewhere.example/none/",
    "mailto:a@example.org",
  ];
  for (const href of sound)
    it(`${href} is accepted`, () => {
      assert.deepEqual(errorsOf(href), []);
    });

  const table = [
    ["/about", "The link leads to /about, where nothing is. Did you mean /about/?"],
    ["/abuot/", "The link leads to /abuot/, where nothing is. Did you mean /about/?"],
    [
      "/some/quite/other/place/",
      "The link leads to /some/quite/other/place/, where nothing is. Correct it or remove it.",
    ],
    [
      "https://example.org/paper/none-at-all-there/",
      "The link leads to /none-at-all-there/, where nothing is. Correct it or remove it.",
    ],
    [
      "/report.pdf",
      "The link leads to /report.pdf, but the file lies at content/public/report.pdf, and nothing is published from there. Move it to public/report.pdf in the publication's folder.",
    ],
    ["/about/#staf", "The link leads to #staf, which /about/ does not have. Did you mean #staff?"],
    [
      "#nothing-like-it",
      "The link leads to #nothing-like-it, which this text does not have. Correct it or remove it.",
    ],
    [
      draft.url,
      `The link leads to ${draft.url}, which readers cannot see: it is a draft. Remove it until then.`,
    ],
    ["/%zz/", "The link leads to /%zz/, where nothing is. Correct it or remove it."],
  ] as const;
  for (const [href, wanted] of table)
    it(`${href} is reported`, () => {
      assert.deepEqual(errorsOf(href), [`${at} ${wanted}`]);
    });

  const ways = [
    [draft.url, "/draft/", 0],
    [draft.url, "/tuesday/", 0],
    [draft.url, "/nowhere/", 1],
    ["/tuesday/", "/tuesday/#main", 0],
    ["/tuesday/", "/monday/", 0],
    ["/monday/", "/tuesday/", 1],
    ["/monday/", "/draft/", 1],
    [article.url, "/monday/", 1],
  ] as const;
  for (const [from, to, count] of ways)
    it(`may ${count === 0 ? "" : "not "}lead from ${from} to ${to}, which must be published by then`, () => {
      assert.equal(errorsOf("/", { articles: [{ ...draft, url: from, body: withLink(to) }] }).length, count);
    });

  it("to an unreadable file is no second problem", () => {
    assert.deepEqual(errorsOf("/2023/11/01/lost/", { unreadable: new Set(["lost"]) }), []);
  });

  it("is checked everywhere", () => {
    const body = withLink("/nowhere/");
    const errors = errorsOf("/", {
      authors: [authorFixture({ body })],
      tags: [{ ...tagFixture("Port"), file: "content/tags/port.md", aliases: [], body }],
      pages: [staticPageFixture({ body })],
    });
    assert.deepEqual(
      errors.map((error) => error.split(" ")[0]),
      ["content/pages/about.md:12", "content/authors/mara-lindqvist.md:12", "content/tags/port.md:12"],
    );
  });
});

describe("an absolute link to this site", () => {
  it("is also checked under the publication's own address if a build is for another", () => {
    const publication = publicationFixture({
      url: "http://localhost:8080/",
      ownUrl: "https://example.org/paper/",
    });
    const wanted = "The link leads to /nowhere/, where nothing is. Correct it or remove it.";
    for (const home of ["http://localhost:8080", "https://example.org/paper", "https://EXAMPLE.org/paper"])
      assert.deepEqual(errorsOf(`${home}/nowhere/`, { publication }), [`${at} ${wanted}`]);
    assert.deepEqual(errorsOf("https://example.net/nowhere/", { publication }), []);
  });
});
