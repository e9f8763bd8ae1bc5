/** Articles that take the file, headline or URL of another, with the messages until everything is resolved. */

/** A publication in which files are edited. */
interface Paper {
  readonly change: (path: string, from: string | RegExp, to: string) => void;
  readonly remove: (path: string) => void;
  readonly rename: (path: string, to: string) => void;
}

interface Round {
  readonly edit: (paper: Paper) => void;
  /** The problems after the edit: the file of each, and the line that it proposes. */
  readonly reported: readonly RegExp[];
}

const day = "articles/2023/11";

/** The files at the beginning. */
export const exchangedArticles: Readonly<Record<string, string>> = Object.fromEntries(
  ["a", "b", "c"].map((name) => [
    `${day}/${name}.md`,
    `---\ntitle: Story ${name}\ndate: 2023-11-09\nsection: world\n---\n\nWords of ${name}.\n`,
  ]),
);

const retitle = (paper: Paper, name: string, title: string): void =>
  paper.change(`${day}/${name}.md`, /title: .*/, `title: ${title}`);

const add = (paper: Paper, name: string, ...lines: readonly string[]): void =>
  paper.change(`${day}/${name}.md`, /\n---\n/, `\n${lines.join("\n")}\n---\n`);

const idLine = (name: string): string => `id: tag:example.org,2023-11-09:story-${name}`;

const answerMove = (paper: Paper, name: string): void =>
  add(paper, name, `aliases: [/2023/11/09/story-${name}/]`, idLine(name));

const moved = (name: string): RegExp =>
  new RegExp(
    `/${name}\\.md:2:8 .*title: The article moved from /2023/11/09/story-${name}/ to .* and ${idLine(name)} to`,
  );
const hasOtherId = (name: string): RegExp =>
  new RegExp(`/${name}\\.md: .*id: .* is another id .* Add the line ${idLine(name)}\\.$`);

/** Sequences of edits, each with its problems. */
export const exchanges: Readonly<Record<string, readonly Round[]>> = {
  "an article takes the headline that another gave up": [
    {
      edit: (paper) => {
        retitle(paper, "a", "Fresh words");
        retitle(paper, "b", "Story a");
      },
      reported: [hasOtherId("a"), moved("b")],
    },
    { edit: (paper) => answerMove(paper, "b"), reported: [hasOtherId("a")] },
    { edit: (paper) => add(paper, "a", idLine("a")), reported: [] },
  ],
  "three articles pass on their headlines": [
    {
      edit: (paper) => {
        retitle(paper, "a", "Fresh words");
        retitle(paper, "b", "Story a");
        retitle(paper, "c", "Story b");
      },
      reported: [hasOtherId("a"), moved("c")],
    },
    { edit: (paper) => answerMove(paper, "c"), reported: [hasOtherId("a"), hasOtherId("b")] },
    {
      edit: (paper) => {
        add(paper, "b", idLine("b"));
        add(paper, "a", idLine("a"));
      },
      reported: [],
    },
  ],
  "an article takes the headline of one that is deleted": [
    {
      edit: (paper) => {
        paper.remove(`${day}/a.md`);
        retitle(paper, "b", "Story a");
      },
      reported: [moved("b")],
    },
    { edit: (paper) => answerMove(paper, "b"), reported: [] },
  ],
  "an article takes the headline of one that is a draft again": [
    {
      edit: (paper) => {
        add(paper, "a", "draft: true", "slug: story-a-2");
        retitle(paper, "b", "Story a");
      },
      reported: [moved("b")],
    },
    { edit: (paper) => answerMove(paper, "b"), reported: [] },
  ],
  "two files exchange their names": [
    {
      edit: (paper) => {
        paper.rename(`${day}/a.md`, `${day}/x.md`);
        paper.rename(`${day}/b.md`, `${day}/a.md`);
        paper.rename(`${day}/x.md`, `${day}/b.md`);
      },
      reported: [],
    },
  ],
  "a file is renamed and its article gets another id": [
    {
      edit: (paper) => {
        paper.rename(`${day}/a.md`, `${day}/x.md`);
        add(paper, "x", "id: other");
      },
      reported: [
        /\/x\.md:5:5 .*id: other is another id .* Write id: tag:example\.org,2023-11-09:story-a again\.$/,
      ],
    },
    { edit: (paper) => paper.change(`${day}/x.md`, "id: other\n", ""), reported: [] },
  ],
};
