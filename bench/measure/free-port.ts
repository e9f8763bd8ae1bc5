import { once } from "node:events";
import { createServer } from "node:net";

/** Returns a port of this machine on which nothing listened just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
