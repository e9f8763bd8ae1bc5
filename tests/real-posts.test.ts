/** Five hundred posts of a real blog, converted by hand. Every message about them must be true. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import type { Problem } from "../src/model/problem.ts";
import { checkedContent } from "../src/pipeline/check.ts";
import { testFolder } from "./support/layered-content.ts";
import { publicationOfPosts } from "./support/publication-of-posts.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/**
 * Each kind of message, and what must stand on the line that it names, or a few below it where HTML or a quotation runs
 * over several lines.
 */
const kinds: readonly (readonly [message: RegExp, witness: RegExp])[] = [
  [/looks like a value of a template/, /\{\{/],
  [/looks like a command of a template/, /\{%/],
  [/looks like a shortcode of Hugo/, /\{\{[<%]/],
  [/looks like a class or an id/, /\{[:#.]/],
  [/looks like the name of an emoji/, /:[a-z0-9_+-]+:/],
  [/looks like a link/, /\]/],
  [/looks like a heading/, /^\s*#+[^#\s]/m],
  [/looks like the beginning of code/, /`/],
  [/looks like a tag of HTML/, /</],
  [/stands inside of HTML, where Markdown is not read/, /[*_[#]/],
  [/^The class "(.*)" of <.*> was removed/, /class=/],
  [/^The attribute (.*) of <.*> is not allowed and was removed/, /<[a-z]/i],
  [/^<[^>]*> is not allowed here and was removed/, /<[a-z]/i],
  [/^A comment was removed/, /<!--/],
  [/^There is no picture "(.*)" here/, /!\[|<img/],
  [/does not name a picture beside this file/, /!\[|<img/],
  [/^The picture "(.*)" lies on another host/, /https?:/],
  [/^The link "(.*)" is relative/, /\]\(|href/],
  [/^The link leads to #(.*), which this text does not have/, /#/],
  [/^A heading of level \d follows one of level \d/, /^#{3,6} |^\S.*\n-+$/m],
  [/^The first heading is of level \d/, /^\s*#{3,6}/m],
  [/is printed with its marks/, /<|\*|_|&|\]\(/],
  [/is printed as \d+, for a list counts on/, /^\s*\d+[.)]/m],
  [/is printed (?:as words|as it stands|unchanged)|looks like/, /<|\*|_|`|&/],
  [/^A line of === makes a heading/, /^=+$/m],
  [/^A heading with one #/, /^# |^=+$/m],
  [/^Headings are written in Markdown/, /<h[1-6]/i],
  [/is not a date. Write it as \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d\./, /^date:.* -\d/],
  [/is not a known author/, /\d|[A-Z_]/],
  [/^is longer than 500 characters/, /^description: .{400}/s],
  [/^runs over several lines/, /^description: *(?:[|>"]|.*\n)/],
  [/^is text, but must be a list\. Write aliases: \[\/.*\/\]/, /^aliases: \//],
  [/^is not a known field/, /^<p>/],
  [/^A frame stands alone/, /<iframe/],
  [/stands by itself, and may stand in <dl> only|stands by itself, and may stand in/, /<[a-z]/],
  [/is opened here and never closed/, /<[a-z]/],
  [/^No table comes of this/, /\|/],
  [/^A paragraph stands inside of </, /<[a-z]/],
];

/** The number of lines over which the cause of a message may run. */
const reach = 12;

describe("the messages about five hundred real posts", () => {
  const posts = testFolder("../../shared/corpora/18f/posts");
  if (!existsSync(posts)) {
    it("did not run: the posts are not in reach of this checkout", (context) => {
      context.diagnostic("../shared/corpora/18f holds no posts beside this checkout");
      assert.equal(existsSync(posts), false);
    });
    return;
  }

  let problems: readonly Problem[] = [];
  before(async () => {
    const folder = publicationOfPosts(posts);
    const target = { folder, now: Date.parse("2026-01-01T00:00:00Z"), audience: "public" } as const;
    ({ problems } = await checkedContent(target, join(temporaryFolder(), "state")));
  });

  it("are of kinds that are listed here, and each has its cause on the line that it names", () => {
    assert.ok(problems.length > 500);
    const untrue = problems.filter((problem) => {
      const lines = readFileSync(problem.file, "utf8").split("\n");
      const seen = lines.slice(problem.line - 1, problem.line - 1 + reach).join("\n");
      return !kinds.some(([message, witness]) => message.test(problem.message) && witness.test(seen));
    });
    assert.deepEqual(untrue, []);
  });

  it("never say that front matter lacks a quotation mark or a colon that it has", () => {
    assert.deepEqual(
      problems.filter(
        ({ field, message }) =>
          field !== undefined && /quotation mark.* is missing|holds a colon/.test(message),
      ),
      [],
    );
  });
});
