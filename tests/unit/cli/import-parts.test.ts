import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { importCommand } from "../../../src/cli/import.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { wxrItemText, wxrText } from "../../support/wxr-text.ts";
import { zipArchive } from "../../support/zip-archive.ts";

const imported = async (name: string, bytes: string | Uint8Array) => {
  const content = await smallPublication();
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  const run = async (others?: Uint8Array) => {
    if (others) writeFileSync(file, others);
    return (await runCommand(importCommand, ["--content", content, file])).output;
  };
  return { content, run, read: (path: string) => readFileSync(join(content, path), "utf8") };
};

const paragraph = (html: string): string => `<!-- wp:paragraph --><p>${html}</p><!-- /wp:paragraph -->`;

const heading = (html: string): string => `<!-- wp:heading -->${html}<!-- /wp:heading -->`;

describe("a link to a part of another article", () => {
  it("leads to the heading with that id, or with those words, and else to the beginning, which is told", async () => {
    const link = (fragment: string): string =>
      `<a href="https://courier.example/2019/03/prices/${fragment}">${fragment.slice(1)}</a>`;
    const links = ["#fares", "#Children_and_dogs", "#gone", "#:~:text=boats"].map(link).join(" and ");
    const { content, run, read } = await imported(
      "export.xml",
      wxrText(
        wxrItemText({ slug: "timetable", content: paragraph(links) }) +
          wxrItemText({
            id: 8,
            slug: "prices",
            title: "Prices",
            content: [
              heading('<h2 id="fares">What it costs</h2>'),
              paragraph("Five crowns."),
              heading("<h2>Children and dogs</h2>"),
              paragraph("Free."),
            ].join("\n\n"),
          }),
      ),
    );
    const output = await run();
    assert.match(read("articles/2019/03/prices.md"), /^## What it costs \{#fares\}$/m);
    assert.match(
      read("articles/2019/03/timetable.md"),
      /\[fares\]\(\/2019\/03\/04\/prices\/#fares\) and \[Children_and_dogs\]\(\/2019\/03\/04\/prices\/#children-and-dogs\) and \[gone\]\(\/2019\/03\/04\/prices\/\) and \[:~:text=boats\]\(\/2019\/03\/04\/prices\/\)/,
    );
    assert.match(
      output,
      /Links to what did not come along \(1\):\n {2}https:\/\/courier\.example\/2019\/03\/prices\/#gone/,
    );
    assert.match((await runCommand(checkCommand, ["--content", content])).output, /no problems/);
    assert.match(await run(), /2 files are unchanged/);
  });

  it("leads there from texts in Markdown, and to articles that came before", async () => {
    const text = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2019-03-04\n---\n\n${body}\n`;
    const site = (second: string) =>
      zipArchive([
        { name: "_config.yml", content: "url: https://old.example\npermalink: /:title/\n" },
        {
          name: "_posts/2019-03-04-one.md",
          content: text("One", "Sail.\n\n## Fares & times\n\nFive crowns."),
        },
        { name: "_posts/2019-03-04-two.md", content: text("Two", second) },
      ]);
    const { content, run, read } = await imported(
      "site.zip",
      site("The [fares]({% post_url 2019-03-04-one %}#fares--times) of [last year](/one/#fares-times)."),
    );
    await run();
    const wanted = /\[fares\]\((\/2019\/03\/04\/one\/#fares-times)\) of \[last year\]\(\1\)/;
    assert.match(read("articles/2019/03/two.md"), wanted);
    const later = zipArchive([
      { name: "_config.yml", content: "url: https://old.example\npermalink: /:title/\n" },
      { name: "_posts/2019-03-05-three.md", content: text("Three", "See [fares](/one/#fares--times).") },
    ]);
    await run(later);
    assert.match(read("articles/2019/03/three.md"), /\(\/2019\/03\/04\/one\/#fares-times\)/);
    assert.match((await runCommand(checkCommand, ["--content", content])).output, /no problems/);
  });
});
