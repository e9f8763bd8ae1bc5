/** A built site at localhost, handed out as a static host does it: compressed, named files cached, 404.html. */
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";

export interface ServedFolder {
  /** The address of the site's front page, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface ServedTerms {
  readonly folder: string;
  /** The path of the site at its host, slashes around it. */
  readonly basePath?: string;
  /** Of the kernel's choosing if silent. */
  readonly port?: number;
  /** Hears of each answer: the path that was asked for, and the bytes of the body as sent. */
  readonly onAnswer?: (path: string, bytes: number) => void;
  /** As fast as the machine if silent. */
  readonly line?: Line | undefined;
}

/** A slow connection, which all answers share. The browser's own emulation leaves out what workers load. */
interface Line {
  /** Before each answer, in milliseconds. */
  readonly latency: number;
  /** In bytes a millisecond. */
  readonly rate: number;
}

/** What Lighthouse calls slow 4G. */
export const slow4g: Line = { latency: 150, rate: 200 };

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

const isCompressed = /^(?:image\/(?!svg)|font\/)/;

/** Names of these files change with their content. */
const isLasting = /^(?:assets|fonts|pictures|cards|graphics)\//;

const fileAt = (folder: string, path: string): string | undefined => {
  const file = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
  const isThere = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
  return isThere ? file : undefined;
};

/** Returns a function that waits until an answer of so many bytes has gone through the line. */
const lineOf = ({ latency, rate }: Line): ((bytes: number) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return async (bytes) => {
    await setTimeout(latency);
    last = last.then(() => setTimeout(bytes / rate));
    await last;
  };
};

const answer = async (
  { folder, basePath = "/", onAnswer }: ServedTerms,
  request: IncomingMessage,
  response: ServerResponse,
  sent: (bytes: number) => Promise<void>,
): Promise<void> => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const inside = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
  const found = inside === undefined ? undefined : fileAt(folder, inside);
  const file = found ?? fileAt(folder, "404.html");
  const bytes = file === undefined ? Buffer.from("") : readFileSync(file);
  const type = contentTypes[extname(file ?? ".txt")] ?? "application/octet-stream";
  const isZipped = !isCompressed.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const body = isZipped ? gzipSync(bytes) : bytes;
  await sent(body.length);
  response.writeHead(found === undefined ? 404 : 200, {
    "content-type": type,
    "cache-control": isLasting.test(inside ?? "") ? "public, max-age=31536000, immutable" : "no-cache",
    ...(isZipped && { "content-encoding": "gzip" }),
  });
  onAnswer?.(path, body.length);
  response.end(body);
};

/** Serves a folder at 127.0.0.1 until it is closed. */
export const servedFolder = async (terms: ServedTerms): Promise<ServedFolder> => {
  const sent = terms.line ? lineOf(terms.line) : () => Promise.resolve();
  const server = createServer((request, response) => answer(terms, request, response, sent));
  server.listen(terms.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  // A test that fails before it has closed the server ends all the same.
  server.unref();
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://localhost:${port}${terms.basePath ?? "/"}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
