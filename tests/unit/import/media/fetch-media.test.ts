import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { freePort } from "../../../../bench/measure/free-port.ts";
import { fetchedMedia, type MediaFetch } from "../../../../src/import/media/fetch-media.ts";
import { isPublicAddress } from "../../../../src/import/media/public-address.ts";
import { isAllowedPath } from "../../../../src/import/media/robots.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const jpeg = { "content-type": "image/jpeg" };

/** The answers of an old site by path. */
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/robots.txt": (response) => response.end("User-agent: *\nDisallow: /private/\nAllow: /private/ok"),
  "/up/a.jpg": (response) => response.writeHead(200, jpeg).end("original"),
  "/up/b-300x200.jpg": (response) => response.writeHead(200, jpeg).end("copy"),
  "/up/zwei%20F%C3%A4hren.jpg": (response) => response.writeHead(200, jpeg).end("two"),
  "/up/page.jpg": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>No</p>"),
  "/up/large.jpg": (response) =>
    response.writeHead(200, { ...jpeg, "content-length": 4000 }).end("x".repeat(4000)),
  "/up/growing.jpg": (response) => response.writeHead(200, jpeg).end("x".repeat(4000)),
  "/up/cut.jpg": (response) => {
    response.writeHead(200, { ...jpeg, "content-length": 100 });
    response.write("x", () => response.destroy());
  },
  "/up/moved.jpg": (response) => response.writeHead(301, { location: "/up/a.jpg" }).end(),
  "/up/away.jpg": (response) => response.writeHead(302, { location: "http://other.example/a.jpg" }).end(),
  "/up/inside.jpg": (response) => response.writeHead(302, { location: "http://169.254.169.254/a.jpg" }).end(),
  "/up/round.jpg": (response) => response.writeHead(302, { location: "/up/round.jpg" }).end(),
  "/private/a.jpg": (response) => response.writeHead(200, jpeg).end("secret"),
  "/private/ok.jpg": (response) => response.writeHead(200, jpeg).end("open"),
};

const refused: readonly (readonly [name: string, path: string, reason: RegExp])[] = [
  ["that is gone", "/up/gone.jpg", /no more/],
  ["that is a page", "/up/page.jpg", /sent text\/html, which is no picture/],
  ["that is said to be too large", "/up/large.jpg", /too large/],
  ["that becomes too large", "/up/growing.jpg", /too large/],
  ["that ends too early", "/up/cut.jpg", /aborted|Premature/i],
  ["that leads to another host", "/up/away.jpg", /another host, other\.example/],
  ["that leads into a network of its own", "/up/inside.jpg", /another host/],
  ["that leads to itself", "/up/round.jpg", /without end/],
  ["that robots.txt forbids", "/private/a.jpg", /robots\.txt forbids/],
  ["of another host", "https://other.example/up/a.jpg", /another host than/],
  ["outside of the site", "/up/..%2f..%2fa.jpg", /no address of a file/],
];

describe("fetchedMedia", () => {
  it("fetches originals, or the copies that are there, once", async (test) => {
    const { fetch, asked } = await oldSite(test);
    const addresses = [
      "/up/a-300x200.jpg",
      "/up/b-300x200.jpg?w=300",
      `${fetch.site}up/zwei F%C3%A4hren.jpg`,
      "/private/ok.jpg",
      "/up/moved.jpg",
    ];
    const results = await Array.fromAsync(fetchedMedia(addresses, fetch));
    assert.deepEqual(
      results.map(({ path }) => path),
      ["up/a.jpg", "up/b-300x200.jpg", "up/zwei Fähren.jpg", "private/ok.jpg", "up/moved.jpg"],
    );
    assert.equal(readFileSync(join(fetch.folder, "up/a.jpg"), "utf8"), "original");
    assert.equal(readFileSync(join(fetch.folder, "up/moved.jpg"), "utf8"), "original");
    assert.ok(asked.every(({ headers }) => headers["user-agent"] === "Dateline test"));
    const before = asked.length;
    await Array.fromAsync(fetchedMedia(["/up/a-300x200.jpg"], fetch));
    assert.deepEqual(
      asked.slice(before).map(({ url }) => url),
      ["/robots.txt"],
    );
  });

  for (const [name, address, reason] of refused)
    it(`leaves a file ${name}`, async (test) => {
      const { fetch } = await oldSite(test);
      const [result] = await Array.fromAsync(fetchedMedia([address], fetch));
      assert.match(result?.reason ?? "", reason);
      assert.ok(!existsSync(join(fetch.folder, "up")) || !existsSync(join(fetch.folder, address)));
    });

  it("asks for one file after the other", async (test) => {
    const { fetch, mostAtOnce } = await oldSite(test);
    await Array.fromAsync(fetchedMedia(["/up/a.jpg", "/up/b-300x200.jpg", "/up/gone.jpg"], fetch));
    assert.equal(mostAtOnce(), 1);
  });

  it("sends nothing to a network of its own", async (test) => {
    const { fetch, asked } = await oldSite(test);
    for (const site of [fetch.site, new URL(`http://localhost:${fetch.site.port}/`)]) {
      const [result] = await Array.fromAsync(
        fetchedMedia(["/up/a.jpg"], { ...fetch, site, isReachable: isPublicAddress }),
      );
      assert.match(result?.reason ?? "", /network of its own/);
    }
    assert.deepEqual(asked, []);
  });

  it("leaves a site alone that does not answer", async (test) => {
    const { fetch } = await oldSite(test);
    const site = new URL(`http://127.0.0.1:${await freePort()}/`);
    const results = await Array.fromAsync(
      fetchedMedia(
        ["1", "2", "3", "4", "5", "6"].map((name) => `/${name}.jpg`),
        { ...fetch, site },
      ),
    );
    assert.match(results.at(-1)?.reason ?? "", /not asked for/);
  });
});

describe("isPublicAddress", () => {
  it("knows networks of their own", () => {
    for (const address of [
      "127.0.0.1",
      "10.1.2.3",
      "172.20.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "::ffff:a00:1",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "x",
    ])
      assert.equal(isPublicAddress(address), false, address);
    for (const address of ["8.8.8.8", "93.184.216.34", "2a00:1450:4001::1", "::ffff:8.8.8.8"])
      assert.equal(isPublicAddress(address), true, address);
  });
});

describe("isAllowedPath", () => {
  const robots =
    "User-agent: other\nDisallow: /\n\nUser-agent: a\nUser-agent: *\nDisallow: /p/*.jpg$ # no\nAllow: /p/q";
  const own = `${robots}\nUser-agent: Dateline\nDisallow: /own`;
  for (const [text, path, isAllowed] of [
    [robots, "/x.jpg", true],
    [robots, "/p/a.jpg", false],
    [robots, "/p/a.jpg?x", true],
    [robots, "/p/q.jpg", false],
    [robots, "/p/q", true],
    [own, "/p/a.jpg", true],
    [own, "/own/a.jpg", false],
    ["User-agent: *\nDisallow:", "/a", true],
    ["<html>", "/a", true],
  ] as const)
    it(`${isAllowed ? "allows" : "forbids"} ${path}`, () =>
      assert.equal(isAllowedPath(text, path), isAllowed));
});

async function oldSite(test: TestContext) {
  const asked: IncomingMessage[] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    asked.push(request);
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    const answer = answers[request.url ?? ""];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const fetch: MediaFetch = {
    site: new URL(`http://127.0.0.1:${port}/`),
    folder: temporaryFolder(),
    pause: 0,
    largest: 1000,
    userAgent: "Dateline test",
    isReachable: () => true,
  };
  return { fetch, asked, mostAtOnce: () => most };
}
