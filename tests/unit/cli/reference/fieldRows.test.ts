import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { fieldRows } from "../../../../src/cli/reference/fieldRows.ts";
import { jsonSchemaOf } from "../../../../src/cli/reference/jsonSchemaOf.ts";
import { dateText, identifier, lineOfText, webAddress } from "../../../../src/model/fields.ts";

const schema = z.strictObject({
  name: lineOfText(40).meta({ description: "What it is called.", example: "Ferry" }),
  day: dateText.optional().meta({ example: "2023-11-09" }),
  kind: z.enum(["sail", "steam"]).optional(),
  size: z.int().min(1).max(9).optional(),
  order: z.int().optional(),
  email: z.email().optional(),
  crew: z
    .array(identifier)
    .max(3, "is too many.")
    .optional()
    .meta({ example: ["ada"] }),
  links: z.array(z.strictObject({ url: webAddress })).optional(),
  names: z.record(identifier, lineOfText(9)).optional(),
  open: z.boolean().optional(),
});

describe("the rows of a schema's fields", () => {
  const rows = fieldRows(jsonSchemaOf(schema, "ferry"));

  it("tell the type and the limits of each field in words", () => {
    assert.deepEqual(Object.fromEntries(rows.map(({ path, type }) => [path, type])), {
      name: "text, on one line, at most 40 characters",
      day: "a date",
      kind: "one of `sail`, `steam`",
      size: "a whole number from 1 to 9",
      order: "a whole number",
      email: "an e-mail address",
      crew: "a list, at most 3; each text, small letters, digits and single hyphens only, at most 100 characters",
      links: "a list",
      "links[].url": "a web address",
      names: "names of your own, each with text, on one line, at most 9 characters",
      open: "`true` or `false`",
    });
  });

  it("say which are needed, what they are and give their example", () => {
    assert.deepEqual(rows[0], {
      path: "name",
      required: true,
      type: "text, on one line, at most 40 characters",
      description: "What it is called.",
      example: "`Ferry`",
    });
    assert.deepEqual(
      rows.filter(({ required }) => required).map(({ path }) => path),
      ["name", "links[].url"],
    );
    assert.equal(rows.find(({ path }) => path === "crew")?.example, '`["ada"]`');
  });
});
