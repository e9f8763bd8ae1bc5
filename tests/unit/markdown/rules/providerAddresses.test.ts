import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/renderedMarkdown.ts";

const video = "https://www.youtube.com/watch?v=M7lc1UVf-VE";

describe("the address of a provider", () => {
  for (const [address, named] of [
    [video, "@[youtube](M7lc1UVf-VE)"],
    ["https://youtu.be/M7lc1UVf-VE?si=abc", "@[youtube](M7lc1UVf-VE)"],
    ["youtube.com/watch?v=M7lc1UVf-VE", "@[youtube](M7lc1UVf-VE)"],
    ["www.youtube.com/watch?v=M7lc1UVf-VE", "@[youtube](M7lc1UVf-VE)"],
    ["youtu.be/M7lc1UVf-VE?t=5", "@[youtube](https://youtu.be/M7lc1UVf-VE?t=5)"],
    ["vimeo.com/76979871", "@[vimeo](76979871)"],
    [
      "https://www.youtube.com/playlist?list=PL0123456789abcdef",
      "@[youtube](https://www.youtube.com/playlist?list=PL0123456789abcdef)",
    ],
    ["http://vimeo.com/76979871", "@[vimeo](76979871)"],
    ["https://soundcloud.com/forss/flickermood", "@[soundcloud](https://soundcloud.com/forss/flickermood)"],
    [
      "https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l",
      "@[bluesky](https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l)",
    ],
  ] as const)
    it(`is its card where it stands alone: ${address}`, () => {
      assert.equal(htmlOf(`One.\n\n${address}\n\nTwo.`), htmlOf(`One.\n\n${named}\n\nTwo.`));
      assert.deepEqual(problemsOf(`One.\n\n${address}\n\nTwo.`), []);
      assert.deepEqual(renderedMarkdown(address).body.links, []);
    });

  it("is a link in a sentence, a list, a quotation and a link with words", () => {
    for (const source of [`See ${video}`, `- ${video}`, `> ${video}`, `[words](${video})`]) {
      assert.doesNotMatch(htmlOf(source), /embed/, source);
      assert.deepEqual(problemsOf(source), [], source);
    }
  });

  it("is told how to be a card where lines stand around it", () => {
    assert.deepEqual(problemsOf(`One.\n${video}\nTwo.`), [
      "11 (warning): This address of YouTube stands on a line of its own and is printed as a link, since lines stand before or after it. Write an empty line before and after it to show a card.",
    ]);
  });

  it("is told how it is printed where lines stand around it and it has no scheme", () => {
    const end =
      ", since lines stand before or after it. Write an empty line before and after it to show a card.";
    for (const [address, printed] of [
      ["youtu.be/M7lc1UVf-VE", "in plain words"],
      ["www.youtube.com/watch?v=M7lc1UVf-VE", "as a link"],
    ])
      assert.deepEqual(problemsOf(`One.\n${address}`), [
        `11 (warning): This address of YouTube stands on a line of its own and is printed ${printed}${end}`,
      ]);
  });

  it("is told how to be a card where it stands in angle brackets", () => {
    assert.deepEqual(problemsOf(`<${video}>`), [
      `10 (warning): This address of YouTube stands in angle brackets and is printed as a link. Write it without them, between empty lines, to show a card, or [words](${video}) to keep a link.`,
    ]);
    assert.deepEqual(problemsOf(`See <${video}>.\n\n- <${video}>`), []);
  });

  it("is told how to be a card where it may be of anyone's host", () => {
    const post = "https://mastodon.example/@ada/100254678717223630";
    assert.deepEqual(problemsOf(post), [
      `10 (warning): This looks like an address of Mastodon and is printed as a link. Write @[mastodon](${post} "What it shows") to show a card.`,
    ]);
    assert.deepEqual(problemsOf(`@[mastodon](${post} "What it shows")`), []);
  });

  it("without a scheme is words where it leads to no card", () => {
    for (const address of ["youtube.com/@somebody", "example.org/watch?v=M7lc1UVf-VE", "docs/a.md"]) {
      assert.equal(htmlOf(address), `<p>${address}</p>\n`);
      assert.deepEqual(problemsOf(address), []);
    }
  });

  it("of a page that is no card is a link", () => {
    for (const address of ["https://www.youtube.com/@somebody", "https://example.org/watch?v=M7lc1UVf-VE"])
      assert.equal(htmlOf(address), `<p><a href="${address}">${address}</a></p>\n`);
  });
});
