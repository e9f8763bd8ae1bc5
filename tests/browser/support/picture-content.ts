/** A publication with pictures of every shape, in every size that a text knows, and with what is wider than a phone. */
import sharp from "sharp";
import { layeredContent } from "../../support/layered-content.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** Width and height in pixels. */
const shapes = {
  wide: [2700, 1800],
  tall: [1800, 2700],
  square: [2000, 2000],
  panorama: [2700, 1080],
  small: [120, 90],
} as const;

type Shape = keyof typeof shapes;

const drawn = ([width, height]: readonly [number, number]): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#7799aa" } })
    .jpeg()
    .toBuffer();

const sentence =
  "The harbour reopened on Tuesday after the storm that had closed it for nine days and nights. ";

const article = (title: string, fields: string, body = sentence.repeat(20)): string =>
  `---\ntitle: ${title}\ndate: 2024-01-03T08:30\nsection: town\nauthors: [ada-brandt]\ntags: [Quay]\n${fields}---\n\n${body}\n`;

const lead = (shape: Shape): string =>
  `image: { src: ${shape}.jpg, alt: A quay, caption: ${sentence.slice(0, 90)}, credit: Ada Brandt, focus: "50% 30%" }\n`;

const picture = (shape: Shape): string => `![A quay](${shape}.jpg "A caption. | Ada Brandt")`;

const sizes = [
  picture("wide"),
  `::: half\n${picture("wide")}\n:::\n\n${sentence.repeat(6)}`,
  `::: half start\n${picture("tall")}\n:::\n\n${sentence.repeat(8)}`,
  `::: wide\n${picture("wide")}\n:::`,
  `::: full\n${picture("panorama")}\n:::`,
  `::: pair\n${picture("wide")}\n${picture("square")}\n:::`,
  `::: gallery\n${picture("wide")}\n${picture("square")}\n${picture("tall")}\n:::`,
  `::: gallery\n${picture("wide")}\n${picture("square")}\n:::`,
  `@[youtube](M7lc1UVf-VE "The ferry sails" poster=wide.jpg credit="Ada Brandt")`,
].join("\n\n");

const cells = (tag: string): string =>
  `<tr>${Array.from({ length: 8 }, (_, index) => `<${tag}>Crossings${index}000000</${tag}>`).join("")}</tr>`;
const pasted = `<table><thead>${cells("th")}</thead><tbody>${cells("td")}</tbody></table>`;
const long = "Unterbeamtengesellschaftshauptbetriebswerk".repeat(4);
const map =
  "```map\nplaces:\n  - { name: Seoul, lat: 37.57, lon: 126.98 }\n  - { name: Tokyo, lat: 35.68, lon: 139.69 }\n```";

const wideThings = [
  pasted,
  `<div>${pasted}</div>`,
  `> ${sentence}\n\n<pre>${long}</pre>`,
  `|${" Crossings |".repeat(12)}\n|${"---|".repeat(12)}\n|${" 1000000000 |".repeat(12)}`,
  `\`\`\`\n${long}\n\`\`\``,
  `A word: ${long}, a \`${long}\` and a <kbd>${long}</kbd>.`,
  `::: wide\n${pasted}\n:::`,
  `::: full\n${map}\n:::`,
  `:::: half\n::: pullquote ${long}\n${long}\n:::\n::::\n\n${sentence.repeat(6)}`,
  `::: factbox ${long}\n${pasted}\n\n${long}\n:::`,
  `<dl><dt>${long}</dt><dd>${long}</dd></dl>`,
  `1. ${long}\n\n   ${pasted}`,
].join("\n\n");

/** Writes the publication into a folder of its own. */
export const pictureContent = async (): Promise<string> => {
  const folder = layeredContent("sites/minimal");
  const files = Object.entries(shapes).map(
    async ([name, size]) => [`articles/${name}.jpg`, await drawn(size)] as const,
  );
  writtenFiles(folder, {
    ...Object.fromEntries(await Promise.all(files)),
    "articles/wide.md": article("Wide", lead("wide")),
    "articles/tall.md": article("Tall", lead("tall")),
    "articles/square.md": article("Square", lead("square")),
    "articles/panorama.md": article("Panorama", lead("panorama")),
    "articles/small.md": article("Small", lead("small")),
    "articles/sizes.md": article("Sizes", "", sizes),
    "articles/things.md": article("Things", "", wideThings),
  });
  return folder;
};
