import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemsOf } from "../../../support/rendered-markdown.ts";

const warning = (line: number, words: string, underline: string) =>
  `${line} (warning): "${words}" becomes a heading by the ${underline} directly under it. Write an empty line between them, or ## before the words if they are a heading.`;
const short = (line: number, words: string, underline: string) =>
  `${line} (warning): "${words}" becomes a heading by the ${underline} directly under it. Remove the ${underline}, or write it into a line of words, or ## before the words if they are a heading.`;
const long = "The harbour reopened after nine days, and the first ferry to cross it was the Plover".repeat(2);

describe("a line of hyphens under text", () => {
  for (const [source, wanted] of [
    ["The harbour reopened.\n---", warning(10, "The harbour reopened.", "---")],
    ["Text.\n\nTwo lines\nof text\n---\n\nMore.", warning(12, "Two lines of text", "---")],
    ['He said "No."\n------', warning(10, 'He said "No."', "------")],
    ["Why?\n---", warning(10, "Why?", "---")],
    [`${long}\n---`, warning(10, `${long.slice(0, 70)}…`, "---")],
    ["One\n-", short(10, "One", "-")],
    ["Sir\n--", short(10, "Sir", "--")],
    ["> Words.\n> ---", warning(10, "Words.", "---")],
    [
      "---\nlayout: x\ntitle: y\n---\n\nText.",
      '11 (warning): "layout: x" looks like front matter and becomes a heading by the --- under it. Front matter stands at the beginning of the file only. Write it there, or remove it.',
    ],
  ] as const)
    it(`is reported: ${JSON.stringify(source.slice(0, 50))}`, () => {
      assert.deepEqual(problemsOf(source), [wanted]);
    });

  for (const source of [
    "Heading\n-------",
    "Who we are\n---",
    "We share our screens often.\n---------------------------",
    "Spotlight: new tools\n--------------------",
    "What next?\n----------",
    "Words.\n\n---\n\nWords.",
    "## Why?\n---",
    "Words.\n***",
    "```\nWords.\n---\n```",
  ])
    it(`is no problem in ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), []);
    });
});
