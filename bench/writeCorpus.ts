/** Makes a publication of any size for benchmarks: always the same for the same size. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Repeatable numbers from 0 to 1 (mulberry32, a public-domain generator of 32 bits). */
const randomNumbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const words =
  "the of a harbour council ferry morning report vote bridge water price school winter minister plan river island road train market weather light evening people town budget meeting question answer number stone paper field engine letter north south coast valley company worker season record house street".split(
    " ",
  );

const sizes = { words: 550, tags: 200, sections: 8, authors: 50 } as const;

const name = (kind: string, index: number): string => `${kind}-${String(index + 1).padStart(3, "0")}`;

const corpusMaker = (seed: number) => {
  const random = randomNumbers(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const word = (): string => words[below(words.length)] ?? "the";
  const sentence = (): string => {
    const text = Array.from({ length: 8 + below(14) }, word).join(" ");
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 3 + below(3) }, sentence).join(" ");
  const body = (): string => {
    const parts: string[] = [];
    let count = 0;
    while (count < sizes.words) {
      const text = paragraph();
      count += text.split(" ").length;
      parts.push(parts.length % 4 === 3 ? `## ${sentence().replace(".", "")}\n\n${text}` : text);
    }
    parts[1] += " A *word* of stress, a **strong** one and [a link](https://example.org/).";
    return parts.join("\n\n");
  };
  return { below, sentence, body };
};

const page = (fields: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n")}\n---\n${body}\n`;

/** The text of one article of a corpus; three articles come out an hour, the first at the start of 2015. */
export const corpusArticle = (index: number): { readonly path: string; readonly text: string } => {
  const { below, sentence, body } = corpusMaker(index + 1);
  const time = new Date(Date.UTC(2015, 0, 1) + index * 3_600_000).toISOString();
  const tags = new Set([below(sizes.tags), below(sizes.tags), below(sizes.tags)]);
  const slug = `article-${index + 1}`;
  const text = page(
    {
      title: `"${sentence().replace(".", "")} ${index + 1}"`,
      slug,
      description: `"${sentence()}"`,
      date: time.slice(0, 16),
      section: name("section", below(sizes.sections)),
      authors: `[${name("author", below(sizes.authors))}]`,
      tags: `[${[...tags].map((tag) => `Tag ${tag + 1}`).join(", ")}]`,
    },
    body(),
  );
  return { path: `articles/${time.slice(0, 4)}/${time.slice(5, 7)}/${slug}.md`, text };
};

/** Writes a publication of `count` articles into a folder. */
export const writeCorpus = (folder: string, count: number): void => {
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  };
  write(
    "site.yaml",
    "name: The Benchmark\nurl: https://bench.example/\nlanguage: en\ntimeZone: UTC\ndescription: A publication of any size.\n",
  );
  for (let index = 0; index < sizes.sections; index += 1)
    write(`sections/${name("section", index)}.md`, page({ name: `Section ${index + 1}`, order: String(index) }, ""));
  for (let index = 0; index < sizes.authors; index += 1)
    write(`authors/${name("author", index)}.md`, page({ name: `Author ${index + 1}` }, "Writes."));
  for (let index = 0; index < count; index += 1) {
    const { path, text } = corpusArticle(index);
    write(path, text);
  }
};
