import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { problemsOf } from "../../../support/rendered-markdown.ts";

const neverClosed = (line: number, name: string, mark = ":::") =>
  `${line}: This ${mark} ${name} is never closed, so that it would take in all that follows. Write ${mark} alone on the line after its last.`;
const openCode = (line: number, mark = "```") =>
  `${line}: The code that begins with ${mark} is never closed, so that all that follows would be code. Write ${mark} alone on the line after its last.`;
const inAnother = (line: number, name: string) =>
  `${line}: This ::: ${name} is never closed, since the line ::: ends the block around it. Begin and end the block around it with one colon more: ::::.`;
const alone = (line: number) =>
  `${line}: Three colons stand here without their partner. A block begins with ::: and its name, and ends with ::: alone.`;

describe("a container without its end", () => {
  const table = [
    ["::: pullquote Me\nWords.\n\nThe rest.", [neverClosed(10, "pullquote")]],
    ["Text.\n\n::: factbox\nWords.", [neverClosed(12, "factbox")]],
    ["::: note", [neverClosed(10, "note")]],
    [":::: note\nWords.\n:::", [neverClosed(10, "note", "::::"), alone(12)]],
    ["> ::: note\n> Words.\n\nThe rest.", [neverClosed(10, "note")]],
    ["- ::: note\n  Words.\n\nThe rest.", [neverClosed(10, "note")]],
    [":::: factbox\n::: pullquote\nWords.\n::::", [neverClosed(11, "pullquote")]],
    ["::: note\n:::note x", [neverClosed(11, "note"), neverClosed(10, "note")]],
    ["::: factbox\n::: pullquote\nWords.\n:::\nMore.\n:::", [inAnother(11, "pullquote"), alone(15)]],
    ["Words.\n\n:::", [alone(12)]],
    ["```js\nx", [openCode(10)]],
    ["~~~~\nx\n~~~", [openCode(10, "~~~~")]],
    ["::: note\n```\nx\n:::", [openCode(11)]],
  ] as const;
  for (const [source, wanted] of table)
    it(`is refused at its beginning: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), wanted);
    });

  it("is not one that has its end", () => {
    for (const source of [
      "::: note\nWords.\n:::",
      "::: note\nWords.\n:::::  ",
      ":::: factbox\n::: pullquote\nWords.\n:::\nMore.\n::::",
      "> ::: note\n> Words.\n> :::\n",
      "- ::: note\n  Words.\n  :::",
      "```\nx\n```",
      "```\n```",
      "````\n```\nx\n````\n",
      "- ```\n  x\n  ```",
      "> ```\n> x\n> ```",
    ])
      assert.deepEqual(problemsOf(source), [], source);
  });

  it("is right if it is written as the hint says", () => {
    assert.deepEqual(problemsOf(":::: factbox\n::: pullquote\nWords.\n:::\nMore.\n::::"), []);
  });

  it("is found in time among ten thousand", () => {
    const time = processorTime(() => {
      assert.equal(problemsOf(`${"::: note\nx\n:::\n\n".repeat(10_000)}::: note`).length, 1);
    });
    assert.ok(time < 2000);
  });
});
