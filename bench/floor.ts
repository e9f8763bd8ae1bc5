/**
 * The floor of a build: what no build can do without, on one thread. Reads every text, renders its Markdown with plain
 * markdown-it, and writes as many files of as many bytes as a finished site has.
 *
 *     node bench/floor.ts <content folder> <finished site> <new folder>
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";

const [content, site, output] = process.argv.slice(2);

if (!content || !site || !output) {
  process.stderr.write("Write: node bench/floor.ts <content folder> <finished site> <new folder>\n");
  process.exitCode = 2;
} else {
  const markdown = new MarkdownIt({ html: true, typographer: true });
  let bodies: readonly string[] = [];
  const reading = timed("reading", () => {
    bodies = filesBelow(content)
      .filter((file) => file.endsWith(".md"))
      .map((file) => readFileSync(file, "utf8").split("\n---\n", 2)[1] ?? "");
  });
  const rendering = timed("Markdown", () => {
    for (const body of bodies) markdown.render(body);
  });
  const sizes = filesBelow(site).map((file) => ({
    file: join(output, file.slice(site.length)),
    bytes: new Uint8Array(statSync(file).size),
  }));
  const writing = timed("writing", () => {
    for (const { file, bytes } of sizes) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  });
  process.stdout.write(`${bodies.length} texts, ${sizes.length} files\n${reading}${rendering}${writing}`);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Runs a function and returns a line with its wall time and processor time. */
function timed(name: string, run: () => void): string {
  const begun = performance.now();
  const processor = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(processor);
  return `${name}: ${Math.round(performance.now() - begun)} ms, ${Math.round((user + system) / 1000)} ms of processor time\n`;
}
