import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";

/** The URL of the script that reloads a page of the preview. */
export const reloadScriptUrl = "/.dateline/reload.js";

/** Reloads the page at each message of the preview, and when a preview that was stopped runs again. */
export const reloadScript = `const connect = (isAgain) => {
  const socket = new WebSocket(location.origin.replace(/^http/, "ws"));
  socket.addEventListener("open", () => isAgain && location.reload());
  socket.addEventListener("message", () => location.reload());
  socket.addEventListener("close", () => setTimeout(connect, 1000, true));
};
connect(false);
`;

interface LiveReload {
  /** Opens a WebSocket on the connection of an upgrade request. The caller must have checked the request. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Reloads every open page. The message tells them that something changed, not what. */
  readonly reload: () => void;
  readonly close: () => void;
}

/** Keeps WebSockets (RFC 6455) to the open pages of a preview. Ignores what the pages send. */
export function liveReload(): LiveReload {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  return {
    accept: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) =>
        // The page connects again after an error.
        client.on("error", () => client.terminate()),
      ),
    reload: () => {
      for (const client of server.clients) client.send("reload");
    },
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** Returns a page of HTML with the script in its head. */
export function withReload(page: string): string {
  const script = `<script type="module" src="${reloadScriptUrl}"></script>`;
  const end = page.indexOf("</head>");
  return end < 0 ? page + script : page.slice(0, end) + script + page.slice(end);
}
