import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { WebSocket } from "ws";
import { freePort } from "../../../bench/measure/free-port.ts";
import { type PreviewServer, previewServer } from "../../../src/preview/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const around = temporaryFolder();
const output = join(around, "preview-8080");
let port = 0;
let host = "";
let server: PreviewServer | undefined;
let problems: string | undefined;
/** What requests wait for, and which part of the preview they asked for. */
let update = Promise.resolve();
const asked: string[] = [];

const put = (path: string, text: string): void => {
  mkdirSync(join(around, path, ".."), { recursive: true });
  writeFileSync(join(around, path), text);
};

/** Sends raw bytes and returns the answer, until the preview ends the connection. */
const answerTo = async (bytes: string | Buffer, address = "127.0.0.1"): Promise<string> => {
  const socket = connect(port, address);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString();
  });
  socket.write(bytes);
  await once(socket, "close");
  return answer;
};

const statusOf = async (target: string, ...headers: readonly string[]): Promise<number> => {
  const lines = [`GET ${target} HTTP/1.1`, ...(headers.length > 0 ? headers : [`Host: ${host}`])];
  return Number((await answerTo(`${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`)).split(" ")[1]);
};

/** Returns the status of the answer to a request for a WebSocket. */
const upgradeStatus = async (headers: readonly string[]): Promise<number> => {
  const socket = connect(port, "127.0.0.1");
  const asked = [
    "GET / HTTP/1.1",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ...headers,
  ];
  socket.write(`${asked.join("\r\n")}\r\n\r\n`);
  const [chunk] = await once(socket, "data");
  socket.destroy();
  return Number(String(chunk).split(" ")[1]);
};

before(async () => {
  put("preview-8080/index.html", "<html><head></head><p>The front page</html>");
  put("preview-8080/404.html", "<html><head></head><p>Nothing here</html>");
  put("preview-8080/world/index.html", "<html><head></head><p>The world</html>");
  put("preview-8080/são/index.html", "<html><head></head><p>Another</html>");
  put("preview-8080/a/100%25.txt", "a percent sign");
  put("preview-8080/film.txt", "0123456789");
  put("preview-8080/.dateline.json", "{}");
  put("preview-8080/.dateline-staging/index.html", "half of a build");
  put("preview-8080/.well-known/security.txt", "Contact: mailto:desk@example.org");
  put("preview-8080.sqlite", "the cache of the preview");
  put("preview-80801/index.html", "a neighbour");
  put("secret.txt", "a secret");
  symlinkSync(join(around, "secret.txt"), join(output, "linked.txt"));
  symlinkSync(join(around, "preview-80801"), join(output, "linked"));
  symlinkSync(join(output, "film.txt"), join(output, "inside.txt"));
  port = await freePort();
  host = `localhost:${port}`;
  server = await previewServer({
    output,
    port,
    host: undefined,
    upToDate: (part) => {
      asked.push(part);
      return update;
    },
    problemPage: () => problems,
  });
});

after(() => server?.close());

describe("the server of a preview", () => {
  it("answers when the update is over that runs, and needs all files for a search index alone", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    update = promise;
    asked.length = 0;
    const answers = Promise.all(["/", "/search/index/2023/a.json"].map((path) => statusOf(path)));
    while (asked.length < 2) await turn();
    assert.deepEqual(asked.toSorted(), ["all", "pages"]);
    put("preview-8080/search/index/2023/a.json", "{}");
    resolve();
    assert.deepEqual(await answers, [200, 200]);
  });

  it("serves pages, folders and files", async () => {
    assert.equal(await statusOf("/"), 200);
    assert.equal(await statusOf("/?a=/../%"), 200);
    assert.equal(await statusOf("/world/"), 200);
    assert.equal(await statusOf("/s%C3%A3o/"), 200);
    assert.equal(await statusOf("/film.txt"), 200);
    assert.equal(await statusOf("/inside.txt"), 200);
    assert.equal(await statusOf("/.well-known/security.txt"), 200);
    assert.equal(await statusOf("/a/100%2525.txt"), 200);
    assert.equal(await statusOf("/a/"), 404);
    assert.equal(await statusOf("/a"), 404);
    assert.equal(await statusOf("/film.txt/"), 404);
  });

  it("redirects to the address with the slash, at its own host only", async () => {
    const answer = await answerTo(`GET /world?a=1 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1.1 301 /);
    assert.match(answer, /\r\nLocation: \/world\/\?a=1\r\n/);
    assert.equal(await statusOf("//world"), 404);
    assert.equal(await statusOf("//example.org/.."), 400);
  });

  it("serves a part of a file if a range is requested", async () => {
    const answer = await answerTo(
      `GET /film.txt HTTP/1.1\r\nHost: ${host}\r\nRange: bytes=2-4\r\nConnection: close\r\n\r\n`,
    );
    assert.match(answer, /^HTTP\/1.1 206 [\s\S]*\r\n\r\n234$/);
  });

  it("serves 404.html for missing pages, and problems instead of pages while there are some", async () => {
    const ask = `Host: ${host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n`;
    assert.match(await answerTo(`GET /nowhere/ HTTP/1.1\r\n${ask}`), /^HTTP\/1.1 404 [\s\S]*Nothing here/);
    problems = "<head></head>What is wrong";
    try {
      assert.match(await answerTo(`GET / HTTP/1.1\r\n${ask}`), /^HTTP\/1.1 503 [\s\S]*What is wrong/);
      assert.equal(await statusOf("/film.txt"), 200);
    } finally {
      problems = undefined;
    }
  });

  it("serves nothing beside its folder, nor hidden files in it", async () => {
    const ways = [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e%2fsecret.txt",
      "/world/../../secret.txt",
      "/..%5csecret.txt",
      "/..\\secret.txt",
      "/%252e%252e/secret.txt",
      "/../preview-80801/",
      "/..%2fpreview-80801/index.html",
      "/../preview-8080.sqlite",
      "/.dateline.json",
      "/%2edateline.json",
      "/.dateline-staging/",
      "/world/.hidden",
      "/linked.txt",
      "/linked/",
      "/linked/index.html",
      "/c:/secret.txt",
      `/${around}/secret.txt`,
    ];
    for (const way of ways) assert.ok([400, 404].includes(await statusOf(way)), way);
  });

  it("answers invalid addresses with 400, 404 or 414, and goes on", async () => {
    const wrong: readonly (readonly [string, number])[] = [
      ["/%", 400],
      ["/%zz", 400],
      ["/%c0%ae%c0%ae/", 400],
      ["/%00", 400],
      ["/world/%00/", 400],
      ["/%0d%0aSet-Cookie:a=b", 400],
      ["/./", 400],
      ["world/", 400],
      ["*", 400],
      ["?", 400],
      [`/${"a".repeat(300)}/`, 404],
      [`/${"a/".repeat(2000)}`, 404],
      [`/${"a".repeat(5000)}`, 414],
      [`/${"a".repeat(20000)}`, 431],
    ];
    for (const [target, status] of wrong) assert.equal(await statusOf(target), status, target.slice(0, 40));
    assert.equal(await statusOf("/"), 200);
  });

  it("understands an absolute address", async () => {
    assert.equal(await statusOf(`http://${host}/world/`), 200);
    assert.equal(await statusOf("http://example.org/world/"), 403);
    assert.equal(await statusOf(`http://${host}/`, "Host: example.org"), 403);
    assert.equal(await statusOf(`http://${host}/..%2fsecret.txt`), 400);
    assert.equal(await statusOf("http://[/"), 400);
    assert.equal(await statusOf("file:///etc/passwd"), 400);
  });

  it("answers to the names of this machine alone, so that no name elsewhere can lead to it", async () => {
    for (const name of [host, `LOCALHOST:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, "localhost"])
      assert.equal(await statusOf("/", `Host: ${name}`), 200, name);
    const strange = [
      "example.org",
      `example.org:${port}`,
      `localhost.example.org:${port}`,
      `localhost@example.org:${port}`,
      `192.168.1.5:${port}`,
      "0.0.0.0",
      "[::]",
      "localhost/",
      "localhost, example.org",
    ];
    for (const name of strange) assert.equal(await statusOf("/", `Host: ${name}`), 403, name);
    for (const headers of [["Host:"], ["X: none"], [`Host: ${host}`, "Host: example.org"]])
      assert.equal(await statusOf("/", ...headers), 400, headers.join());
  });

  it("answers no page of another origin", async () => {
    const asked = (...headers: readonly string[]): Promise<number> =>
      statusOf("/", `Host: ${host}`, ...headers);
    assert.equal(await asked(`Origin: http://${host}`), 200);
    assert.equal(await asked("Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors"), 200);
    assert.equal(await asked("Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"), 200);
    const link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"];
    assert.equal(await asked(...link, "Sec-Fetch-Dest: document"), 200);
    assert.equal(await asked(...link, "Sec-Fetch-Dest: iframe"), 403);
    assert.equal(await asked("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"), 403);
    for (const origin of [
      "http://example.org",
      "null",
      "http://localhost:1",
      `http://127.0.0.1:${port}`,
      "file://",
    ])
      assert.equal(await asked(`Origin: ${origin}`), 403, origin);
  });

  it("keeps its answers out of foreign frames, guesses and caches", async () => {
    const answer = await answerTo(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    for (const line of [
      "Cache-Control: no-store",
      "Content-Security-Policy: frame-ancestors 'self'",
      "Cross-Origin-Resource-Policy: same-origin",
      "X-Content-Type-Options: nosniff",
    ])
      assert.ok(answer.includes(`\r\n${line}\r\n`), line);
  });

  it("answers methods other than GET and HEAD with 405, and requests that are no HTTP with 400", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "CONNECT"]) {
      const target = method === "CONNECT" ? "example.org:443" : "/";
      const answer = await answerTo(
        `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\n\r\n`,
      );
      assert.match(answer, /^HTTP\/1.1 405 /, method);
    }
    const head = await answerTo(`HEAD / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    assert.match(head, /^HTTP\/1.1 200 [\s\S]*\r\n\r\n$/);
    for (const bytes of [
      "BREW / HTTP/1.1\r\n\r\n",
      "hello\r\n\r\n",
      "\u0016\u0003\u0001\u0002\u0000",
      "GET /\r\n\r\n",
    ])
      assert.match(await answerTo(bytes), /^HTTP\/1.1 400 /, bytes);
    assert.equal(await statusOf("/"), 200);
  });

  it("opens WebSockets to its own pages only", async () => {
    assert.equal(await upgradeStatus([`Host: ${host}`, `Origin: http://${host}`]), 101);
    assert.equal(await upgradeStatus([`Host: ${host}`, "Origin: http://example.org"]), 403);
    assert.equal(await upgradeStatus([`Host: ${host}`, "Origin: null"]), 403);
    assert.equal(await upgradeStatus([`Host: ${host}`, "Origin: http://localhost:1"]), 403);
    assert.equal(
      await upgradeStatus([`Host: example.org:${port}`, `Origin: http://example.org:${port}`]),
      403,
    );
    assert.equal(await statusOf("/", `Host: ${host}`, "Connection: Upgrade", "Upgrade: h2c"), 200);
  });

  it("tells its pages that something changed, not what, and survives errors of their WebSockets", async () => {
    const page = new WebSocket(`ws://${host}/`, { origin: `http://${host}` });
    const rude = connect(port, "127.0.0.1");
    await once(page, "open");
    rude.write(
      `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    await once(rude, "data");
    // A frame of an unknown kind, and a connection that is closed without a closing frame.
    rude.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    rude.resetAndDestroy();
    const word = once(page, "message");
    server?.reload();
    assert.equal(String((await word)[0]), "reload");
    const gone = once(page, "close");
    page.send("a".repeat(5000));
    await gone;
    assert.equal(await statusOf("/"), 200);
  });

  it("adds the script of the WebSocket to every page", async () => {
    const ask = `Host: ${host}\r\nConnection: close\r\n\r\n`;
    const page = await answerTo(`GET / HTTP/1.1\r\n${ask}`);
    const script = /<head><script type="module" src="([^"]+)"><\/script><\/head>/.exec(page)?.[1];
    assert.ok(script);
    assert.match(await answerTo(`GET ${script} HTTP/1.1\r\n${ask}`), /text\/javascript[\s\S]*new WebSocket/);
  });

  it("listens on this machine alone", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others)
      await assert.rejects(answerTo("GET / HTTP/1.1\r\n\r\n", address), address);
  });
});
