import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";

/** Where a page of the preview finds the script that loads it anew. */
export const reloadScriptUrl = "/.dateline/reload.js";

/** Loads the page anew at each word of the preview, and as soon as a preview that was ended is there again. */
export const reloadScript = `const connect = (isAgain) => {
  const socket = new WebSocket(location.origin.replace(/^http/, "ws"));
  socket.addEventListener("open", () => isAgain && location.reload());
  socket.addEventListener("message", () => location.reload());
  socket.addEventListener("close", () => setTimeout(connect, 1000, true));
};
connect(false);
`;

interface LiveReload {
  /** Takes over the connection of a request that was let through. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Has every page that is open load itself anew. They learn that something changed, not what. */
  readonly reload: () => void;
  readonly close: () => void;
}

/** The line to the pages that are open. What they say is not listened to. */
export function liveReload(): LiveReload {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  return {
    accept: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) =>
        // A line that breaks is closed; the page asks for another.
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

/** A page of HTML with the script in its head. */
export function withReload(page: string): string {
  const script = `<script type="module" src="${reloadScriptUrl}"></script>`;
  const end = page.indexOf("</head>");
  return end < 0 ? page + script : page.slice(0, end) + script + page.slice(end);
}
