/** Files that are damaged, or made to do harm. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { UnreadableFile } from "../../../../../src/import/import-format.ts";
import type { ImportedItem } from "../../../../../src/import/imported-item.ts";
import {
  newsml1Format,
  newsmlG2Format,
  nitfFormat,
} from "../../../../../src/import/wires/xml/wire-format.ts";
import {
  importContext,
  importedItems,
  importFixtures,
  inputBytes,
} from "../../../../support/imported-items.ts";

const context = importContext({ now: Date.parse("2023-11-09T12:00:00Z") });

const sources = ["nitf", "newsml-g2", "newsml-1"].flatMap((folder) =>
  readdirSync(join(importFixtures, folder)).map((name) => readFileSync(join(importFixtures, folder, name))),
);

async function itemsOf(bytes: Uint8Array): Promise<readonly (ImportedItem | UnreadableFile)[]> {
  const found = await Promise.all(
    [nitfFormat, newsmlG2Format, newsml1Format].map((format) =>
      importedItems(format, [inputBytes("a.xml", bytes)], context),
    ),
  );
  return found.flat();
}

const nitf = (body: string): Buffer =>
  Buffer.from(
    `<nitf><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`,
  );

describe("a damaged file", () => {
  it("that ends early becomes no article, wherever it ends", async () => {
    for (const source of sources)
      for (const part of [0.2, 0.5, 0.8, 0.95]) {
        const items = await itemsOf(source.subarray(0, Math.floor(source.length * part)));
        assert.ok(items.every(({ type }) => type === "unreadable"));
      }
  });

  it("with other bytes in it is read or told, but never fails", async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (source, changes) => {
          const bytes = Buffer.from(source);
          for (const { at, bytes: written } of changes)
            bytes.set(
              written.subarray(0, bytes.length - Math.floor(at * bytes.length)),
              Math.floor(at * bytes.length),
            );
          for (const item of await itemsOf(bytes))
            if (item.type === "article") assert.ok(!item.text.markdown.includes("\0"));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a hostile file", () => {
  it("that nests elements, lists or quotations deep is refused", async () => {
    for (const name of ["block", "bq", "em", "li"]) {
      const [item] = await itemsOf(nitf(`${`<${name}>`.repeat(50_000)}x${`</${name}>`.repeat(50_000)}`));
      assert.match(item?.type === "unreadable" ? item.problem.message : "", /more than 200 deep/);
    }
  });

  it("that nests as deep as files may is read", async () => {
    for (const name of ["block", "bq", "em", "ul"]) {
      const [item] = await itemsOf(nitf(`<p>${`<${name}>`.repeat(150)}x${`</${name}>`.repeat(150)}</p>`));
      assert.equal(item?.type === "article" && item.text.words, "x");
    }
  });

  it("with HTML as words in it shows no script and no frame of another site", async () => {
    const html =
      '<script>alert(1)</script><iframe src="javascript:alert(1)"></iframe><img src=x onerror=alert(1)><p onclick="alert(1)">Words.</p>';
    const escaped = html.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    for (const body of [
      `<p>Text.</p>${html.replace("src=x onerror=alert(1)", 'src="x" onerror="alert(1)"/').replace("//>", "/>")}`,
      `<p>Text.</p><p>${escaped}</p>`,
    ]) {
      const [item] = await itemsOf(nitf(body));
      assert.equal(item?.type, "article");
      assert.doesNotMatch(
        item?.type === "article" ? item.text.markdown : "",
        /<script|<iframe|javascript:|<p onclick|<img[^>]*onerror/,
      );
    }
  });

  it("of more than 32 MB is not read", async () => {
    const [file] = [
      {
        ...inputBytes("a.xml", nitf("<p>x</p>")),
        size: 40_000_000,
        bytes: () => Promise.reject(new Error("was read")),
      },
    ];
    const [item] = await importedItems(nitfFormat, [file], context);
    assert.match(
      item?.type === "unreadable" ? item.problem.message : "",
      /holds 40.0 MB, more than the 32 MB/,
    );
  });

  it("with orders to editors as its first words is no article", async () => {
    const states = async (text: string) => {
      const [item] = await itemsOf(nitf(`<p>${text}</p><p>NORDTAL (NTA) - Text.</p>`));
      return item?.type === "article" ? item.release.state : item?.type;
    };
    assert.equal(await states("BULLETIN KILL"), "withdrawal");
    assert.equal(await states("MEDIA ADVISORY"), "skipped");
    assert.equal(await states("EMBARGOED UNTIL 0001 GMT FRIDAY"), "draft");
    assert.equal(await states("HOLD FOR RELEASE"), "draft");
    assert.equal(await states("The embargo on oil holds."), "public");
  });
});
