import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { updateHead } from "../../../src/content/update-head.ts";

const nothing = {
  date: "",
  title: "",
  id: undefined,
  authorIds: [],
  isKey: false,
  isDraft: false,
  errors: [],
};

describe("the first line of an update", () => {
  for (const [line, expected] of [
    [" 2026-10-11T22:45 The lamps come on", { date: "2026-10-11T22:45", title: "The lamps come on" }],
    [" 2026-10-11 22:45 The lamps come on", { date: "2026-10-11 22:45", title: "The lamps come on" }],
    [" 2026-10-11T22:45+02:00 Lamps", { date: "2026-10-11T22:45+02:00", title: "Lamps" }],
    [" 2026-10-11T22:45", { date: "2026-10-11T22:45" }],
    [" 22:45 Lamps", { date: "22:45", title: "Lamps" }],
    [" The lamps come on", { title: "The lamps come on" }],
    ["", {}],
    [
      " 2026-10-11T22:45 Lamps {key by=ada-brandt,mara-lindqvist #lamps draft}",
      {
        date: "2026-10-11T22:45",
        title: "Lamps",
        id: "lamps",
        authorIds: ["ada-brandt", "mara-lindqvist"],
        isKey: true,
        isDraft: true,
      },
    ],
    [
      " 2026-10-11T22:45 One\u2028two {key}",
      { date: "2026-10-11T22:45", title: "One\u2028two", isKey: true },
    ],
    [" 2026-10-11T22:45 {key}", { date: "2026-10-11T22:45", isKey: true }],
    [" 2026-10-11T22:45 Set {of} lamps", { date: "2026-10-11T22:45", title: "Set {of} lamps" }],
  ] as const)
    it(`is read from "${line}"`, () => {
      assert.deepEqual(updateHead(line), { ...nothing, ...expected });
    });

  it("is read in a time that grows with its length only", () => {
    const { title } = updateHead(` 2026-10-11T22:45 a${" ".repeat(200_000)}b {key}`);
    assert.equal(title.length, 200_002);
  });

  for (const line of [
    " 2026-10-11T22:45 Lamps {draft} come on",
    " 2026-10-11T22:45 {draft} Lamps",
    " 2026-10-11T22:45 Lamps {draft} {key}",
    " 2026-10-11T22:45 Lamps { Draft",
    " 2026-10-11T22:45 Lamps {by=ada-brandt} come on",
  ])
    it(`has its marks at the end: ${line}`, () => {
      const { errors } = updateHead(line);
      assert.match(errors.join(), /^Curly brackets .* stand before the end of the line\./);
    });

  it("says what the curly brackets may hold", () => {
    const { errors } = updateHead(" 2026-10-11T22:45 Lamps {keys by ada}");
    assert.equal(errors.length, 3);
    assert.match(errors[0] ?? "", /^"keys" says nothing that an update knows\. .* key, draft, by=ada-brandt/);
  });
});
