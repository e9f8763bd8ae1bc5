import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Duplex } from "node:stream";
import send from "send";
import { listenAt } from "./listen.ts";
import { liveReload, reloadScript, reloadScriptUrl, withReload } from "./live-reload.ts";
import { type Refusal, requestedNames, requestRefusal, trustedHost } from "./requests.ts";

export interface PreviewOptions {
  /** The absolute path of the output folder. */
  readonly output: string;
  readonly port: number;
  /** A name or an address to listen at besides loopback. */
  readonly host: string | undefined;
  /** Resolves as soon as the output folder shows all changes so far: in its pages, or in all of its files. */
  readonly upToDate: (part: "pages" | "all") => Promise<void>;
  /** Returns the HTML to show instead of every page, or undefined if the content has no error. */
  readonly problemPage: () => string | undefined;
}

export interface PreviewServer {
  /** Reloads the open pages. */
  readonly reload: () => void;
  readonly close: () => void;
}

/**
 * Serves the preview to browsers on this machine. While the content has errors, every page is replaced by a list of them,
 * so that editors see a mistake where the article would be. Throws the error of `listen`, for example for a used port.
 */
export async function previewServer({
  output,
  port,
  host,
  upToDate,
  problemPage,
}: PreviewOptions): Promise<PreviewServer> {
  const isTrustedHost = trustedHost(host);
  const pages = liveReload();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refusal = requestRefusal(request, isTrustedHost);
    if (refusal) return refuse(response, refusal);
    if (request.url === reloadScriptUrl) return sendText(response, 200, "text/javascript", reloadScript);
    const names = requestedNames(request.url ?? "");
    if (names !== undefined && "status" in names) return refuse(response, names);
    // A page must not be older than what its editor has saved.
    await upToDate(names && isOfSearchIndex(names) ? "all" : "pages");
    const problems = request.headers.accept?.includes("text/html") ? problemPage() : undefined;
    if (problems !== undefined) return sendText(response, 503, "text/html", withReload(problems));
    await sendFile(names, request, response, output);
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    const refusal = requestRefusal(request, isTrustedHost);
    if (refusal) refuseSocket(socket, refusal);
    else pages.accept(request, socket, head);
  };

  const servers = await listenAt(host, port, () =>
    createServer({ shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket" })
      .on("request", (request, response) => {
        // A browser that closes its connection must not end the preview.
        for (const stream of [request, response]) stream.on("error", () => {});
        answer(request, response).catch(() => response.destroy());
      })
      .on("upgrade", upgrade)
      .on("connect", (_, socket: Duplex) => {
        socket.on("error", () => socket.destroy());
        refuseSocket(socket, { status: 405, text: "The preview is no proxy." });
      }),
  );
  const close = (): void => {
    pages.close();
    for (const server of servers) server.close();
  };
  return { reload: pages.reload, close };
}

/** Search indexes are made when nothing else is to be done, unless somebody searches. */
function isOfSearchIndex([first, second]: readonly string[]): boolean {
  return first === "search" && second === "index";
}

/** A desk that reloaded itself would lose what its editor is writing. */
function isDesk([first]: readonly string[] = []): boolean {
  return first === "admin";
}

/** Headers that keep the preview out of other sites' pages and out of the caches of browsers and proxies. */
const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
} as const;

/** Answers with a refusal and closes the connection, so that the body of the request need not be read. */
function refuse(response: ServerResponse, { status, text }: Refusal): void {
  if (status === 405) response.setHeader("Allow", "GET, HEAD");
  response.setHeader("Connection", "close");
  sendText(response, status, "text/plain", `${text}\n`);
}

/** Writes a refusal to a raw connection, for which Node has no response object. */
function refuseSocket(socket: Duplex, { status, text }: Refusal): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${text}`);
}

/** Sends the file at an address as a static host does: folders redirect to a slash, and missing files get 404.html. */
async function sendFile(
  names: readonly string[] | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  output: string,
): Promise<void> {
  const found = names && (await servedFile(output, names));
  if (names && found?.kind === "folder") {
    const query = /\?[^#]*/.exec(request.url ?? "")?.[0] ?? "";
    response.writeHead(301, { Location: `/${names.map(encodeURIComponent).join("/")}/${query}` }).end();
  } else if (found?.kind === "file" && found.path.endsWith(".html") && !isDesk(names))
    await sendPage(response, 200, found.path);
  else if (found?.kind === "file")
    // `send` decodes the path.
    send(request, encodeURIComponent(found.path), {
      dotfiles: "allow",
      index: false,
      cacheControl: false,
    }).pipe(response);
  else await sendNotFound(response, output);
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(text);
}

async function sendPage(response: ServerResponse, status: number, path: string): Promise<void> {
  sendText(response, status, "text/html", withReload(await readFile(path, "utf8")));
}

async function sendNotFound(response: ServerResponse, output: string): Promise<void> {
  const page = await servedFile(output, ["404.html"]);
  if (page?.kind === "file") await sendPage(response, 404, page.path);
  else refuse(response, { status: 404, text: "There is no page at this address." });
}

/** A file of the preview, or a folder whose URL lacks its slash. */
type ServedFile = { readonly kind: "file"; readonly path: string } | { readonly kind: "folder" };

function isBelow(base: string, path: string): boolean {
  const below = relative(base, path);
  return below !== "" && below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/** Finds the file with these names below `root`. Returns undefined if there is none, or if a link leads out of `root`. */
async function servedFile(root: string, names: readonly string[]): Promise<ServedFile | undefined> {
  const isFolder = names.at(-1) === "";
  const requested = join(root, ...names, isFolder ? "index.html" : "");
  try {
    const [base, path] = await Promise.all([realpath(root), realpath(requested)]);
    if (!isBelow(base, path)) return undefined;
    const stats = await stat(path);
    if (stats.isFile()) return { kind: "file", path };
    return stats.isDirectory() && !isFolder && (await servedFile(root, [...names, ""]))
      ? { kind: "folder" }
      : undefined;
  } catch {
    // A file that can't be found or read is not served, whatever the reason.
    return undefined;
  }
}
