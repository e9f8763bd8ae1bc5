import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HtmlValidate } from "html-validate";
import { emptyPages, pagesSaying } from "../../support/layout-pages.ts";

const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

const errorsOf = async (markup: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
};

const hostile = `</title></script><script>alert(1)</script>"' onload=x <!-- & {{ x }}`;

const suites = {
  full: pagesSaying("Ferries sail again"),
  hostile: pagesSaying(hostile),
  preview: pagesSaying("Ferries sail again", { preview: true }),
  "right-to-left": pagesSaying("العبارات تبحر", { language: "ar", direction: "rtl" }),
  empty: emptyPages(),
};

describe("every page", () => {
  for (const [suite, pages] of Object.entries(suites))
    for (const [kind, page] of Object.entries(pages)) {
      it(`of kind ${kind} is valid HTML when ${suite}`, async () => {
        const errors = await errorsOf(page.markup);
        // Headlines may be longer than a search result shows.
        assert.deepEqual(
          errors.filter((error) => suite !== "hostile" || !error.includes("long-title")),
          [],
        );
      });

      it(`of kind ${kind} has one h1 and no gap between its headings when ${suite}`, () => {
        const levels = [...page.markup.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
        assert.equal(levels.filter((level) => level === 1).length, 1);
        assert.ok(
          levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1),
          levels.join(),
        );
      });

      it(`of kind ${kind} runs nothing, styles nothing and loads nothing from elsewhere when ${suite}`, () => {
        const scripts = [...page.markup.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
        assert.deepEqual(
          scripts.filter(
            (tag) =>
              !/^<script type="(?:application\/ld\+json|speculationrules|module" src="\/[\w/.-]+)">$/.test(
                tag,
              ),
          ),
          [],
        );
        assert.doesNotMatch(page.markup, /<[^>]* style="/);
        assert.doesNotMatch(page.markup, /<[a-z][^>]*\s(?:src|srcset)="(?:https?:)?\/\//);
        assert.doesNotMatch(page.markup, /<[a-z][^>"]*(?:"[^"]*"[^>"]*)*\sonload=/);
      });

      it(`of kind ${kind} leaves no empty element when ${suite}`, () => {
        assert.doesNotMatch(
          page.markup,
          /<(p|ul|ol|li|h[1-6]|nav|section|div|figure|figcaption|span|a|bdi)\b[^>]*>\s*<\/\1>/,
        );
      });
    }

  it("escapes the text of editors everywhere", () => {
    for (const page of Object.values(pagesSaying(hostile))) {
      assert.ok(!page.markup.includes("<script>alert"), "a script got in");
      assert.ok(
        !page.markup.replace(/<script [\s\S]*?<\/script>/g, "").includes("\"' onload"),
        "a quote got in",
      );
    }
  });

  it("shows braces unchanged", () => {
    assert.ok(pagesSaying(hostile).article?.markup.includes("{{ x }}"));
  });

  it("has a link that skips the navigation", () => {
    for (const [kind, page] of Object.entries(emptyPages())) {
      assert.match(page.markup, /<body>\n<a class="skip" href="#main">Skip to content<\/a>/, kind);
      assert.match(page.markup, /<main id="main"[ >]/, kind);
    }
  });

  it("says so at the top and asks not to be indexed in a preview", () => {
    const { redirect: _, ...pages } = pagesSaying("Ferries", { preview: true });
    for (const [kind, page] of Object.entries(pages)) {
      assert.match(
        page.markup,
        /<header class="masthead[^"]*">\n<p class="preview">Preview: [^<]*not published\.<\/p>/,
        kind,
      );
      assert.match(page.markup, /<meta name="robots" content="noindex">/, kind);
    }
    for (const page of Object.values(emptyPages())) assert.doesNotMatch(page.markup, /class="preview"/);
  });

  it("is in the publication's language", () => {
    const { tagIndex } = pagesSaying("Fähren", { language: "de-AT" });
    assert.match(tagIndex?.markup ?? "", /<h1><bdi class="p-name">Themen<\/bdi><\/h1>/);
  });
});
