import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wholeTextFault } from "../../../src/read/wholeTextFault.ts";

const front = "---\ntitle: A\n---\n";

describe("a merge that was not finished", () => {
  const told = [
    ["in the front matter", "---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> desk\n---\nText\n", 2],
    ["in the text", `${front}One\n<<<<<<< ours\nTwo\n=======\nThree\n>>>>>>> theirs\n`, 5],
    ["in site.yaml", "name: A\n<<<<<<< HEAD\nurl: b\n=======\nurl: c\n>>>>>>> x\n", 2],
    ["with the version before both", `${front}<<<<<<< a\nA\n||||||| b\nB\n=======\nC\n>>>>>>> c\n`, 4],
    ["over the fences", "<<<<<<< HEAD\n---\ntitle: A\n=======\n---\ntitle: B\n>>>>>>> x\n---\n", 1],
    ["in a chart", `${front}\`\`\`chart\n---\n<<<<<<< a\nA,B\n=======\nA,C\n>>>>>>> b\n\`\`\`\n`, 6],
    ["half of it in a block of code", `${front}\`\`\`\n<<<<<<< a\nA\n\`\`\`\n=======\nB\n>>>>>>> b\n`, 5],
    ["without names", `${front}<<<<<<<\nA\n=======\nB\n>>>>>>>\n`, 4],
    ["with its first mark taken away", `${front}A\n=======\nB\n>>>>>>> desk\n`, 5],
    ["with its last mark alone, by a number of Git's", `${front}A\n>>>>>>> 1a2b3c4\nB\n`, 5],
    ["with its last mark alone, by a commit", `${front}A\n>>>>>>> 1a2b3c4 (Mend a headline)\n`, 5],
    ["with its last mark alone, by a branch", `${front}A\n>>>>>>> origin/desk\n`, 5],
    ["with the mark of the version before both alone", `${front}A\n||||||| base\nB\n`, 5],
    ["with its first mark alone", `${front}A\n<<<<<<< HEAD\nB\n`, 5],
  ] as const;
  for (const [where, text, line] of told)
    it(`is told at its first mark ${where}`, () => {
      assert.equal(wholeTextFault(text)?.line, line);
    });

  const sound = [
    ["a heading that is underlined", `${front}Seven\n=======\n\nText\n`],
    ["a quotation in a quotation, seven deep", `${front}>>>>>>> x\n`],
    ["such a heading with longer lines", `${front}A\n========\n\n>>>>>>>> x\n`],
    ["an example in a block of code", `${front}\`\`\`\n<<<<<<< a\nA\n=======\nB\n>>>>>>> b\n\`\`\`\n`],
    ["an example in a block with tildes", `${front}~~~text\n<<<<<<< a\n=======\n>>>>>>> b\n~~~\n`],
    ["one mark in a block of code", `${front}\`\`\`\n<<<<<<< HEAD\nA\n\`\`\`\n\nSeven\n=======\n`],
    ["the last mark in a block of code", `${front}\`\`\`\n>>>>>>> 1a2b3c4\n\`\`\`\n`],
    ["an example in <pre>", `${front}<pre>\n<<<<<<< a\nA\n=======\nB\n>>>>>>> b\n</pre>\n`],
    ["one mark in <pre>", `${front}<pre>\n<<<<<<< a\n</pre>\n`],
    ["a row of cells, the first six empty", `${front}||||||| a |\n`],
    ["a word in a quotation, seven deep", `${front}>>>>>>> decade\n`],
    ["marks that are indented", `${front}    <<<<<<< a\n    >>>>>>> b\n`],
    ["marks inside of a line", `${front}Git writes <<<<<<< and >>>>>>> b.\n`],
    ["a row of empty cells", `${front}|||||||\n`],
  ] as const;
  for (const [what, text] of sound)
    it(`is not ${what}`, () => {
      assert.equal(wholeTextFault(text), undefined);
    });
});

describe("a pointer of Git LFS", () => {
  it("is told in place of a text", () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
    assert.match(wholeTextFault(pointer)?.message ?? "", /git lfs pull/);
  });

  it("is no text that speaks of one", () => {
    assert.equal(wholeTextFault(`${front}version https://git-lfs.github.com/spec/v1\n`), undefined);
  });
});
