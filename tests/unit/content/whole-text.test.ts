import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controlCharacterError, wholeTextError } from "../../../src/content/whole-text.ts";

const front = "---\ntitle: A\n---\n";

describe("a merge that was not finished", () => {
  const unfinished = [
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
  for (const [where, text, line] of unfinished)
    it(`is reported at its first mark: ${where}`, () => {
      assert.equal(wholeTextError(text)?.line, line);
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
      assert.equal(wholeTextError(text), undefined);
    });
});

describe("a pointer of Git LFS", () => {
  it("is reported in place of a text", () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
    assert.match(wholeTextError(pointer)?.message ?? "", /git lfs pull/);
  });

  it("is no text that speaks of one", () => {
    assert.equal(wholeTextError(`${front}version https://git-lfs.github.com/spec/v1\n`), undefined);
  });
});

describe("a control character", () => {
  const hidden = "Nobody sees it, and pages and feeds must not hold it. Remove it.";
  const encoded =
    "It is often a quotation mark or a dash that was saved in another encoding. Write the character that you mean.";
  const table = [
    ["Ferries\u0008 sail", 1, `A control character (U+0008) stands here after "Ferries". ${hidden}`],
    ["One\ntwo\n\u001b[0m", 3, `A control character (U+001B) stands here at the beginning. ${hidden}`],
    ["A\u000bB", 1, `A control character (U+000B) stands here after "A". ${hidden}`],
    ["A\u007f", 1, `A control character (U+007F) stands here after "A". ${hidden}`],
    ["A\ufffe", 1, `A control character (U+FFFE) stands here after "A". ${hidden}`],
    ["It\u0092s", 1, `A control character (U+0092) stands here after "It". ${encoded}`],
  ] as const;
  for (const [text, line, message] of table)
    it(`is reported with its line: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(controlCharacterError(text), { line, message });
    });

  it("is none of line breaks, tabs, and invisible characters that have a meaning", () => {
    for (const text of ["One\n\ttwo\r\n", "a\u00a0b\u200bc\u200dd\u2028e\ufefff\u202eg", "港口 👩‍👩‍👧 é"])
      assert.equal(controlCharacterError(text), undefined);
  });
});
