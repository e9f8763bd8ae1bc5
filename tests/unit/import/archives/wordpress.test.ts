import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordpressFormat } from "../../../../src/import/archives/wordpress/format.ts";
import type { UnreadableFile } from "../../../../src/import/import-format.ts";
import type { ImportedArticle, ImportedItem } from "../../../../src/import/imported-item.ts";
import { importFile, readBy } from "../../../support/import-input.ts";
import { wxrItemText, wxrText } from "../../../support/wxr-text.ts";

type Read = ImportedItem | UnreadableFile;

const states: readonly (readonly [name: string, item: Parameters<typeof wxrItemText>[0], state: string])[] = [
  ["published", {}, "public"],
  [
    "of another type with an address of its own",
    { type: "report" },
    'is of the type "report", which a plugin or theme made up',
  ],
  ["that is scheduled", { status: "future", utc: "2027-01-02 03:04:05" }, "2027-01-02T03:04:05Z"],
  ["that is published, but in the future", { utc: "2027-01-02 03:04:05" }, "2027-01-02T03:04:05Z"],
  ["whose scheduled time has passed", { status: "future" }, "was still scheduled when the export was made"],
  [
    "that is scheduled for no time",
    { status: "future", utc: "0000-00-00 00:00:00", local: "2027-02-30 00:00:00" },
    "is scheduled without a time that can be read",
  ],
  ["that is a draft", { status: "draft" }, "is a draft"],
  ["that was begun", { status: "auto-draft" }, "is a draft"],
  ["that waits", { status: "pending" }, "waits for review"],
  ["that is private", { status: "private" }, "is private"],
  ["with a password", { password: "0" }, "has a password"],
  ["of an unknown status", { status: "acf-disabled" }, 'has the status "acf-disabled", which is not known'],
  ["without a status", { status: "" }, "has no status"],
  ["in the trash", { status: "trash" }, "skipped: is in the trash"],
  ["that is a revision", { type: "revision", status: "inherit" }, "skipped: is a revision"],
  ["that inherits a status", { status: "inherit" }, "skipped: is a revision"],
  ["of a menu", { type: "nav_menu_item" }, "skipped: is a part of a menu"],
  ["without words", { title: "", content: " " }, "skipped: is empty"],
  [
    "that a plugin keeps",
    { type: "feedback", link: "https://courier.example/?post_type=feedback&#038;p=7" },
    `skipped: is of the type "feedback", which is none of readers' texts`,
  ],
];

describe("the state of an item of a WordPress export", () => {
  for (const [name, parts, state] of states)
    it(`${name} is told`, async () => {
      const read = await itemsOf(wxrItemText(parts));
      const found = read.flatMap((item) =>
        item.type === "skipped"
          ? [`skipped: ${item.reason}`]
          : item.type === "article"
            ? [stateOf(item)]
            : [],
      );
      assert.deepEqual(found, [state]);
    });
});

function stateOf({ release }: ImportedArticle): string {
  if (release.state === "public") return "public";
  return release.state === "embargoed" ? release.until : release.reason;
}

async function itemsOf(items: string, head = ""): Promise<readonly Read[]> {
  return readBy(wordpressFormat, [importFile("export.xml", wxrText(items, head))]);
}
