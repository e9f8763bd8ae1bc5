import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { embedProviders } from "../../../../src/markdown/embed-providers.ts";
import { bodyErrors } from "../../../support/body-errors.ts";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

/** Returns the URLs of the frame and of the link of a text's only embed. */
const addressesIn = (source: string): readonly (string | undefined)[] => {
  const html = htmlOf(source);
  return [/ data-frame="([^"]*)"/.exec(html)?.[1], /<figcaption><a href="([^"]*)"/.exec(html)?.[1]];
};

const video = "M7lc1UVf-VE";

const youtube = [
  `https://www.youtube-nocookie.com/embed/${video}`,
  `https://www.youtube.com/watch?v=${video}`,
];

const playlist = [
  "https://www.youtube-nocookie.com/embed/videoseries?list=PL0123456789abcdef",
  "https://www.youtube.com/playlist?list=PL0123456789abcdef",
];

const vimeo = ["https://player.vimeo.com/video/76979871?dnt=1", "https://vimeo.com/76979871"];

const post = "https://mastodon.social/@Gargron/100254678717223630";

const bluesky = "https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l";

describe("an embed", () => {
  it("is a card that loads nothing, with a plain link", () => {
    assert.equal(
      htmlOf(`@[youtube](${video} "The ferry sails")`),
      `<figure class="embed embed-video" data-frame="${youtube[0]}" data-load="Show it here"><div class="embed-card"><p class="embed-from">Video · YouTube</p><p class="embed-title">The ferry sails</p><p>Nothing is loaded from www.youtube-nocookie.com until you ask for it.</p></div><figcaption><a href="${youtube[1]}">The ferry sails (YouTube)</a></figcaption></figure>\n`,
    );
  });

  it("without a title has the name of its kind, in the language of the text", () => {
    assert.match(htmlOf(`@[youtube](${video})`, "fr"), /<a [^>]*>Vidéo \(YouTube\)<\/a>/);
  });

  it("has the typography of the text in its title", () => {
    assert.match(
      htmlOf(`@[youtube](${video} "Harbour -- so far")`),
      /<a [^>]*>Harbour – so far \(YouTube\)<\/a>/,
    );
  });

  const references = [
    ["youtube", video, youtube],
    [
      "youtube",
      `https://www.youtube.com/watch?v=${video}&t=90`,
      [`${youtube[0]}?start=90`, `${youtube[1]}&amp;t=90s`],
    ],
    [
      "youtube",
      `https://youtu.be/${video}?si=x&t=42s`,
      [`${youtube[0]}?start=42`, `${youtube[1]}&amp;t=42s`],
    ],
    [
      "youtube",
      `https://youtu.be/${video}?t=1h2m3s`,
      [`${youtube[0]}?start=3723`, `${youtube[1]}&amp;t=3723s`],
    ],
    [
      "youtube",
      `https://www.youtube.com/embed/${video}?start=5`,
      [`${youtube[0]}?start=5`, `${youtube[1]}&amp;t=5s`],
    ],
    ["youtube", `https://www.youtube.com/watch?v=${video}&t=soon`, youtube],
    ["youtube", "https://www.youtube.com/playlist?list=PL0123456789abcdef", playlist],
    ["youtube", "https://www.youtube.com/embed/videoseries?si=x&list=PL0123456789abcdef", playlist],
    ["youtube", `https://www.youtube.com/watch?list=x&v=${video}`, youtube],
    ["youtube", `https://youtu.be/${video}?si=x`, youtube],
    ["youtube", `https://www.youtube.com/shorts/${video}`, youtube],
    ["vimeo", "76979871", vimeo],
    ["vimeo", "https://vimeo.com/76979871", vimeo],
    ["vimeo", "https://vimeo.com/76979871#t=1m30s", [`${vimeo[0]}#t=90s`, `${vimeo[1]}#t=90s`]],
    [
      "peertube",
      "https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD?start=1m",
      [
        "https://framatube.org/videos/embed/9dRFC6Ya11NCVeYKn8ZhiD?start=60",
        "https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD?start=60",
      ],
    ],
    [
      "peertube",
      "https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD",
      [
        "https://framatube.org/videos/embed/9dRFC6Ya11NCVeYKn8ZhiD",
        "https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD",
      ],
    ],
    [
      "soundcloud",
      "https://soundcloud.com/forss/flickermood",
      [
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood",
        "https://soundcloud.com/forss/flickermood",
      ],
    ],
    ["mastodon", post, [`${post}/embed`, post]],
    ["bluesky", bluesky, ["https://embed.bsky.app/embed/bsky.app/app.bsky.feed.post/3l6oveex3ii2l", bluesky]],
  ] as const;
  for (const [provider, reference, wanted] of references)
    it(`of ${provider} is found by ${reference}`, () => {
      assert.deepEqual(problemsOf(`@[${provider}](${reference})`), []);
      assert.deepEqual(addressesIn(`@[${provider}](${reference})`), wanted);
    });

  for (const [name, { hint }] of Object.entries(embedProviders))
    it(`of ${name} is found by what the hint says`, () => {
      const example = /@\[.*\)/.exec(hint)?.[0] ?? "";
      assert.deepEqual(problemsOf(example), []);
      assert.match(htmlOf(example), / data-frame="https:/);
    });

  it("ends a paragraph, and may be in lists, quotations and notes too", () => {
    const html = htmlOf(`Text.\n@[youtube](${video})\nMore.\n\n- @[vimeo](76979871)\n\n> @[vimeo](76979871)`);
    assert.equal(html.match(/ data-frame="/g)?.length, 3);
    assert.match(html, /<p>Text\.<\/p>\n<figure/);
    assert.match(html, /<p>More\.<\/p>/);
    assert.deepEqual(bodyErrors(html.replace(/<figure class="embed .*?<\/figure>/gs, "")), []);
  });

  it("names the hosts from which it may be loaded, each once", () => {
    const source = `@[youtube](${video})\n\n@[youtube](${video})\n\n@[mastodon](${post})`;
    assert.deepEqual(renderedMarkdown(source).body.frameHosts, [
      "https://www.youtube-nocookie.com",
      "https://mastodon.social",
    ]);
    assert.deepEqual(renderedMarkdown("Text.").body.frameHosts, []);
  });

  it("is not what follows an at sign by chance", () => {
    assert.deepEqual(problemsOf("Write to us@[example](https://example.org/) or \\@[us](/about/)."), []);
  });

  const errors = [
    [
      "a provider that is not known",
      "@[yuotube](x)",
      '10: "yuotube" is not a provider of embeds that is known. Did you mean youtube?',
    ],
    [
      "a name that every object has",
      "Text.\n\n@[constructor](x)",
      '12: "constructor" is not a provider of embeds that is known. Write youtube, vimeo, peertube, soundcloud, mastodon, bluesky, or paste its frame and name its host under embeds in site.yaml.',
    ],
    [
      "an id that is none",
      "@[youtube](abc)",
      '10: "abc" leads to nothing on YouTube. Write the eleven signs after v= in its address, like @[youtube](M7lc1UVf-VE).',
    ],
    [
      "an address of another site",
      `@[vimeo](https://youtu.be/${video})`,
      `10: "https://youtu.be/${video}" leads to nothing on Vimeo. Write the number at the end of its address, like @[vimeo](76979871).`,
    ],
    [
      "no reference at all",
      "Text.\n@[youtube]",
      '11: This begins like an embed and is none. Write it like @[youtube](M7lc1UVf-VE "What it shows"), alone on its line.',
    ],
    [
      "a text that goes on",
      "Text.\nLook at @[mastodon](https://mastodon.social/@Gargron/100254678717223630) now.",
      "11: An embed stands alone on its line. Put @[mastodon](…) on one of its own.",
    ],
    [
      "a reference with a hostile host",
      '@[mastodon](https://evil.example"onload=x/@a/123456)',
      '10: "https://evil.example"onload=x/@a/123456" leads to nothing on Mastodon. Write the address of the post, like @[mastodon](https://mastodon.social/@Gargron/100254678717223630).',
    ],
  ] as const;
  for (const [what, source, wanted] of errors)
    it(`of ${what} is refused with its line`, () => {
      assert.deepEqual(problemsOf(source), [wanted]);
    });
});

describe("a frame", () => {
  it("of a known provider becomes its card, whatever wrappers are around it", () => {
    const pasted = `<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e&amp;badge=0" style="position:absolute" title="The ferry" allowfullscreen></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>`;
    assert.deepEqual(problemsOf(pasted), []);
    assert.deepEqual(addressesIn(pasted), vimeo);
    assert.match(htmlOf(pasted), /<a [^>]*>The ferry \(Vimeo\)<\/a>/);
    assert.deepEqual(
      addressesIn(`<iframe width="560" height="315" src="https://www.youtube.com/embed/${video}"></iframe>`),
      youtube,
    );
  });

  const charts =
    '<iframe src="https://charts.example.org/a?b=1&amp;c=2" title="Crossings" height="420"></iframe>';

  it("of a host that the publication names becomes a card with its height", () => {
    assert.equal(
      htmlOf(charts),
      '<figure class="embed embed-page" data-frame="https://charts.example.org/a?b=1&amp;c=2" data-load="Show it here" data-height="420"><div class="embed-card"><p class="embed-from">Graphic · Charts</p><p class="embed-title">Crossings</p><p>Nothing is loaded from charts.example.org until you ask for it.</p></div><figcaption><a href="https://charts.example.org/a?b=1&amp;c=2">Crossings (Charts)</a></figcaption></figure>\n',
    );
    assert.deepEqual(renderedMarkdown(charts).body.frameHosts, ["https://charts.example.org"]);
  });

  it("is a card beside HTML that is sanitised, which cannot make one by itself", () => {
    const forged = '<figure class="embed" data-frame="https://evil.example/" data-load="x"><p>a</p></figure>';
    const html = htmlOf(`${charts}\n\n${forged}`);
    assert.deepEqual([...html.matchAll(/ data-frame="([^"]*)"/g)].length, 1);
    assert.doesNotMatch(html, /evil/);
    assert.match(
      problemsOf(forged).join("\n"),
      /^10 \(warning\): The attribute data-frame of <figure> is not allowed/m,
    );
  });

  const errors = [
    [
      "of another host",
      'Text.\n\n<iframe src="https://evil.example/a" title="x"></iframe>',
      '12: Nothing is loaded from "evil.example" here. Write a link to it, or name it in site.yaml: embeds: [{ name: …, host: evil.example }].',
    ],
    [
      "of a host that only ends like one that is named",
      '<iframe src="https://charts.example.org.evil.example/" title="x"></iframe>',
      '10: Nothing is loaded from "charts.example.org.evil.example" here. Write a link to it, or name it in site.yaml: embeds: [{ name: …, host: charts.example.org.evil.example }].',
    ],
    [
      "of a host that nobody named, whose address looks like that of a known provider",
      '<iframe src="https://tracker.example/videos/embed/9dRFC6Ya11NCVeYKn8ZhiD" title="x"></iframe>',
      '10: Nothing is loaded from "tracker.example" here. Write a link to it, or name it in site.yaml: embeds: [{ name: …, host: tracker.example }].',
    ],
    [
      "of no host",
      '<iframe src="javascript:alert(1)" title="x"></iframe>',
      '10: The frame of "javascript:alert(1)" has no whole address. Write it in src, beginning with https://.',
    ],
    [
      "without a title",
      '<iframe src="https://charts.example.org/a"></iframe>',
      '10: The frame of "charts.example.org" has no title. Say what it shows in title="…".',
    ],
    [
      "that stands in a text",
      `Text <iframe src="https://www.youtube.com/embed/${video}"></iframe> text.`,
      "10: A frame stands alone. Write an empty line before and after each <iframe>.",
    ],
    [
      "that has text beside it",
      `<div>Look: <iframe src="https://www.youtube.com/embed/${video}"></iframe></div>`,
      "10: A frame stands alone. Write an empty line before and after each <iframe>.",
    ],
  ] as const;
  for (const [what, source, wanted] of errors)
    it(`${what} is refused with its line`, () => {
      assert.deepEqual(problemsOf(source), [wanted]);
    });
});

describe("content beside a frame", () => {
  const alone = "10: A frame stands alone. Write an empty line before and after each <iframe>.";
  const frame = '<iframe\nsrc="https://player.vimeo.com/video/76979871"></iframe>';
  const table = [
    [
      `<div>\n${frame}\n<p onclick="x">Words, <a href="page.html">a link</a></p>\n</div>`,
      [
        alone,
        "13 (warning): The attribute onclick of <p> is not allowed and was removed.",
        '13: The link "page.html" is relative. Write an address of this site from its root, like /2023/11/09/slug/, or a whole web address.',
      ],
    ],
    [`<div>${frame}\n<img src="b.png" alt="b"></div>`, [alone, '12: There is no picture "b.png" here.']],
    [
      `<div>${frame}\n<h3 id="main">Words</h3></div>`,
      [
        alone,
        "12: Headings are written in Markdown. Write ## instead of <h3>.",
        '12: The id "main" stands twice on the page. Change the one that is written here.',
      ],
    ],
    [
      '<iframe src="https://tracker.example/" title="x"></iframe><!-- x -->',
      [
        '10: Nothing is loaded from "tracker.example" here. Write a link to it, or name it in site.yaml: embeds: [{ name: …, host: tracker.example }].',
        "10 (warning): A comment was removed. Readers would have found it in the page's source.",
      ],
    ],
  ] as const;
  for (const [source, wanted] of table)
    it(`is checked like all HTML: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), wanted);
    });
});

describe("an embed with quotation marks in its title", () => {
  for (const title of ['A "quoted" title', 'A \\"quoted\\" title'])
    it(`has the way to write them in its error: ${title}`, () => {
      const mended = '@[youtube](M7lc1UVf-VE "A “quoted” title")';
      assert.deepEqual(problemsOf(`@[youtube](M7lc1UVf-VE "${title}")`), [
        `10: What an embed shows stands between two straight quotation marks, and holds none itself. Write “ and ” for those inside: ${mended}`,
      ]);
      assert.deepEqual(problemsOf(mended), []);
    });
});

describe("a frame without an address", () => {
  for (const frame of ['<iframe src="" title="A"></iframe>', "<iframe></iframe>"])
    it(`is refused: ${frame}`, () => {
      assert.deepEqual(problemsOf(frame), [
        "10: This frame has no address. Write it in src, beginning with https://, or remove the frame.",
      ]);
    });
});

const providerAddressesVideo = "https://www.youtube.com/watch?v=M7lc1UVf-VE";

describe("the address of a provider", () => {
  for (const [address, named] of [
    [providerAddressesVideo, "@[youtube](M7lc1UVf-VE)"],
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
    it(`becomes a card if it is alone: ${address}`, () => {
      assert.equal(htmlOf(`One.\n\n${address}\n\nTwo.`), htmlOf(`One.\n\n${named}\n\nTwo.`));
      assert.deepEqual(problemsOf(`One.\n\n${address}\n\nTwo.`), []);
      assert.deepEqual(renderedMarkdown(address).body.links, []);
    });

  it("is a link in a sentence, a list, a quotation and a link with text", () => {
    for (const source of [
      `See ${providerAddressesVideo}`,
      `- ${providerAddressesVideo}`,
      `> ${providerAddressesVideo}`,
      `[words](${providerAddressesVideo})`,
    ]) {
      assert.doesNotMatch(htmlOf(source), /embed/, source);
      assert.deepEqual(problemsOf(source), [], source);
    }
  });

  it("gets a warning how to make a card of it if lines are around it", () => {
    assert.deepEqual(problemsOf(`One.\n${providerAddressesVideo}\nTwo.`), [
      "11 (warning): This address of YouTube stands on a line of its own and is printed as a link, since lines stand before or after it. Write an empty line before and after it to show a card.",
    ]);
  });

  it("gets a warning how it is printed if lines are around it and it has no scheme", () => {
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

  it("gets a warning how to make a card of it if it is in angle brackets", () => {
    assert.deepEqual(problemsOf(`<${providerAddressesVideo}>`), [
      `10 (warning): This address of YouTube stands in angle brackets and is printed as a link. Write it without them, between empty lines, to show a card, or [words](${providerAddressesVideo}) to keep a link.`,
    ]);
    assert.deepEqual(problemsOf(`See <${providerAddressesVideo}>.\n\n- <${providerAddressesVideo}>`), []);
  });

  it("gets a warning how to make a card of it if its provider may be on any host", () => {
    const post = "https://mastodon.example/@ada/100254678717223630";
    assert.deepEqual(problemsOf(post), [
      `10 (warning): This looks like an address of Mastodon and is printed as a link. Write @[mastodon](${post} "What it shows") to show a card.`,
    ]);
    assert.deepEqual(problemsOf(`@[mastodon](${post} "What it shows")`), []);
  });

  it("without a scheme is text if it leads to no card", () => {
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
