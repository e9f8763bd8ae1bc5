import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Duplex } from "node:stream";
import send from "send";
import { listenAt } from "./listen.ts";
import { liveReload, reloadScript, reloadScriptUrl, withReload } from "./live-reload.ts";
import { type Refusal, requestedNames, requestRefusal, trustedHost } from "./requests.ts";

export interface PreviewFacts {
  /** Absolute. */
  readonly output: string;
  readonly port: number;
  /** A name or an address to listen at besides those of this machine alone. */
  readonly host: string | undefined;
  /** What is shown instead of the pages, as HTML; undefined while there is nothing wrong. */
  readonly problemPage: () => string | undefined;
}

export interface PreviewServer {
  /** Has the pages that are open load themselves anew. */
  readonly reload: () => void;
  readonly close: () => void;
}

/** Keeps what a preview shows out of other sites' pages, and out of what browsers and proxies keep. */
const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
} as const;

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(text);
}

/** The body of a request that is refused is not waited for. */
function refuse(response: ServerResponse, { status, text }: Refusal): void {
  if (status === 405) response.setHeader("Allow", "GET, HEAD");
  response.setHeader("Connection", "close");
  sendText(response, status, "text/plain", `${text}\n`);
}

async function sendPage(response: ServerResponse, status: number, path: string): Promise<void> {
  sendText(response, status, "text/html", withReload(await readFile(path, "utf8")));
}

async function sendNotFound(response: ServerResponse, output: string): Promise<void> {
  const page = await servedFile(output, ["404.html"]);
  if (page?.kind === "file") await sendPage(response, 404, page.path);
  else refuse(response, { status: 404, text: "There is no page at this address." });
}

/** What lies at an address, as a static host hands it out: 404.html where nothing does. */
async function sendNamed(
  names: readonly string[] | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  output: string,
): Promise<void> {
  const found = names && (await servedFile(output, names));
  if (names && found?.kind === "folder") {
    const query = /\?[^#]*/.exec(request.url ?? "")?.[0] ?? "";
    response.writeHead(301, { Location: `/${names.map(encodeURIComponent).join("/")}/${query}` }).end();
  } else if (found?.kind === "file" && found.path.endsWith(".html"))
    await sendPage(response, 200, found.path);
  else if (found?.kind === "file")
    // The package decodes what it is given.
    send(request, encodeURIComponent(found.path), {
      dotfiles: "allow",
      index: false,
      cacheControl: false,
    }).pipe(response);
  else await sendNotFound(response, output);
}

/** Refuses on a connection that is no longer that of an answer. */
function endRefused(socket: Duplex, { status, text }: Refusal): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${text}`);
}

/**
 * Hands out the preview to browsers on this machine. While the content has problems every page is replaced by one that
 * lists them, so that an editor sees a mistake where the article would have been. Throws where it can't listen.
 */
export async function previewServer({
  output,
  port,
  host,
  problemPage,
}: PreviewFacts): Promise<PreviewServer> {
  const isUnmodified = trustedHost(host);
  const line = liveReload();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refusal = requestRefusal(request, isUnmodified);
    if (refusal) return refuse(response, refusal);
    if (request.url === reloadScriptUrl) return sendText(response, 200, "text/javascript", reloadScript);
    const names = requestedNames(request.url ?? "");
    if (names !== undefined && "status" in names) return refuse(response, names);
    const problems = request.headers.accept?.includes("text/html") ? problemPage() : undefined;
    if (problems !== undefined) return sendText(response, 503, "text/html", withReload(problems));
    await sendNamed(names, request, response, output);
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    const refusal = requestRefusal(request, isUnmodified);
    if (refusal) endRefused(socket, refusal);
    else line.accept(request, socket, head);
  };

  const servers = await listenAt(host, port, () =>
    createServer({ shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket" })
      .on("request", (request, response) => {
        // A browser that is gone wants no answer, and must not end the preview.
        for (const stream of [request, response]) stream.on("error", () => {});
        answer(request, response).catch(() => response.destroy());
      })
      .on("upgrade", upgrade)
      .on("connect", (_, socket: Duplex) => {
        socket.on("error", () => socket.destroy());
        endRefused(socket, { status: 405, text: "The preview is no proxy." });
      }),
  );
  const close = (): void => {
    line.close();
    for (const server of servers) server.close();
  };
  return { reload: line.reload, close };
}

/** A file of the preview, or that the folder of this name has to be asked for with a slash at its end. */
type ServedFile = { readonly kind: "file"; readonly path: string } | { readonly kind: "folder" };

function isBelow(base: string, path: string): boolean {
  const way = relative(base, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What lies at these names below `root`; undefined where nothing does, or where a link leads out of it. */
async function servedFile(root: string, names: readonly string[]): Promise<ServedFile | undefined> {
  const isFolder = names.at(-1) === "";
  const asked = join(root, ...names, isFolder ? "index.html" : "");
  try {
    const [base, path] = await Promise.all([realpath(root), realpath(asked)]);
    if (!isBelow(base, path)) return undefined;
    const facts = await stat(path);
    if (facts.isFile()) return { kind: "file", path };
    return facts.isDirectory() && !isFolder && (await servedFile(root, [...names, ""]))
      ? { kind: "folder" }
      : undefined;
  } catch {
    // Whatever keeps a file from being found or read: it is not shown.
    return undefined;
  }
}
